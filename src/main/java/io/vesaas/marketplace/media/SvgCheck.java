package io.vesaas.marketplace.media;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Lets an SVG through that consists of shapes, gradients, clips and masks and of nothing else: no document type, script,
 * picture, text, effect or animation, and nothing that leads out of the file.
 */
final class SvgCheck {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final Set<String> ALLOWED = Set.of(
            "svg",
            "g",
            "defs",
            "symbol",
            "use",
            "title",
            "desc",
            "style",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "linearGradient",
            "radialGradient",
            "stop",
            "clipPath",
            "mask",
            "switch");
    private static final Set<String> SKIPPED = Set.of("metadata");
    private static final Pattern REFERENCE = Pattern.compile("url\\(([^)]*)", Pattern.CASE_INSENSITIVE);

    private final SvgTree tree = new SvgTree();

    private SvgCheck() {}

    static void check(byte[] file) throws BadPicture {
        new SvgCheck().read(file);
    }

    /** The JDK's reader, whichever else is on the class path; it never loads anything. */
    static XMLInputFactory reading() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    private void read(byte[] file) throws BadPicture {
        try {
            XMLStreamReader reader = reading().createXMLStreamReader(new ByteArrayInputStream(file));
            boolean root = true;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw refused("<!DOCTYPE>");
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (root && !isSvg(reader)) {
                            throw new BadPicture("icon-format", "An icon is a PNG, JPEG, WebP or SVG file.");
                        }
                        root = false;
                        element(reader);
                    }
                    case XMLStreamConstants.END_ELEMENT -> tree.leave();
                    default -> {}
                }
            }
        } catch (XMLStreamException broken) {
            throw BadPicture.broken();
        }
        tree.requireCheap();
    }

    private static boolean isSvg(XMLStreamReader reader) {
        return reader.getLocalName().equals("svg") && SVG.equals(reader.getNamespaceURI());
    }

    private void element(XMLStreamReader reader) throws XMLStreamException, BadPicture {
        String name = reader.getLocalName();
        String namespace = reader.getNamespaceURI();
        if (namespace != null && !namespace.isEmpty() && !SVG.equals(namespace) || SKIPPED.contains(name)) {
            skip(reader);
            return;
        }
        if (!ALLOWED.contains(name)) {
            throw name.equals("text")
                    ? new BadPicture(
                            "svg-text", "This SVG contains text. Turn the text into outlines, or upload a PNG.")
                    : refused("<" + name + ">");
        }
        List<String> ids = new ArrayList<>();
        List<String> references = new ArrayList<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attribute(reader.getAttributeLocalName(i), reader.getAttributeValue(i), ids, references);
        }
        tree.enter(ids, references);
        if (name.equals("style")) {
            styleSheet(reader);
        }
    }

    /** What drawing programs keep in the file for themselves. */
    private static void skip(XMLStreamReader reader) throws XMLStreamException, BadPicture {
        int depth = 1;
        while (depth > 0) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.ENTITY_REFERENCE -> throw refused("<!ENTITY>");
                default -> {}
            }
        }
    }

    private static void attribute(String name, String value, List<String> ids, List<String> references)
            throws BadPicture {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("on") || lower.equals("filter") || lower.equals("base")) {
            throw refused(name);
        }
        if (lower.equals("id")) {
            ids.add(value);
        } else if (lower.equals("href")) {
            references.add(inside(value));
        } else {
            style(name, value, references);
        }
    }

    private static void style(String name, String value, List<String> references) throws BadPicture {
        if (value.indexOf('\\') >= 0) {
            throw refused(name);
        }
        if (name.startsWith("stroke-dash") && !value.strip().equals("none") || value.contains("stroke-dash")) {
            throw refused("stroke-dasharray");
        }
        Matcher reference = REFERENCE.matcher(value);
        while (reference.find()) {
            references.add(inside(reference.group(1).strip().replaceAll("^['\"]|['\"]$", "")));
        }
    }

    private void styleSheet(XMLStreamReader reader) throws XMLStreamException, BadPicture {
        String rules = reader.getElementText().toLowerCase(Locale.ROOT);
        tree.leave();
        for (String leak : List.of("@", "url(", "\\", "stroke-dash", "filter")) {
            if (rules.contains(leak)) {
                throw refused("<style> " + leak);
            }
        }
    }

    private static String inside(String reference) throws BadPicture {
        if (!reference.startsWith("#")) {
            throw new BadPicture(
                    "svg-external", "This SVG loads something from elsewhere. Export it as one self-contained file.");
        }
        return reference.substring(1);
    }

    private static BadPicture refused(String what) {
        return new BadPicture(
                "svg-refused",
                "This SVG contains " + what + ", which icons can't have. Export it as plain shapes, or upload a PNG.",
                what);
    }
}
