package io.vesaas.portal;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.safety.Safelist;

/**
 * Markdown that somebody wrote, as text with structure. HTML in it is shown as the text it is, of a picture only its
 * description is left, and links lead to the web or a mailbox. It is made safe here, not in the browser.
 */
final class Prose extends Div {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final int DEEPEST = 20;
    private static final Parser PARSER =
            Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(DEEPEST).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .nodeRendererFactory(DescriptionOfPicture::new)
            .build();
    private static final Safelist ALLOWED = Safelist.none()
            .addTags("p", "br", "hr", "strong", "em", "code", "pre", "blockquote", "ul", "ol", "li", "a")
            .addTags("h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td")
            .addAttributes("ol", "start")
            .addAttributes("a", "href")
            .addProtocols("a", "href", "http", "https", "mailto")
            .addEnforcedAttribute("a", "rel", "noopener nofollow")
            .addEnforcedAttribute("a", "target", "_blank");
    private static final OutputSettings AS_IT_IS = new OutputSettings().prettyPrint(false);

    Prose(String markdown) {
        addClassName("ve-prose");
        add(new Html("<div>" + html(markdown) + "</div>"));
    }

    static String html(String markdown) {
        Node document = PARSER.parse(markdown);
        document.accept(new BelowTheHeadingsOfThePage());
        return Jsoup.clean(RENDERER.render(document), "", ALLOWED, AS_IT_IS);
    }

    /** The page has its own first and second headings. */
    private static final class BelowTheHeadingsOfThePage extends AbstractVisitor {

        private static final int LOWEST = 6;

        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.min(heading.getLevel() + 2, LOWEST));
            visitChildren(heading);
        }
    }

    private record DescriptionOfPicture(HtmlNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Image.class);
        }

        @Override
        public void render(Node picture) {
            for (Node child = picture.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
        }
    }
}
