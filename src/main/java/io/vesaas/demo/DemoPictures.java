package io.vesaas.demo;

import io.vesaas.marketplace.Media;
import io.vesaas.marketplace.MediaId;
import io.vesaas.marketplace.Picture;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.Yaml;

/** Views of the demo's agents at work, named in {@code demo/media/pictures.yaml}. */
@Component
@ConditionalOnDemo
class DemoPictures {

    private static final String FOLDER = "demo/media/";

    private final Media media;

    DemoPictures(Media media) {
        this.media = media;
    }

    /** Adds the pictures of the agent of that name; none for an agent that is not in the file. */
    List<Picture> of(String agent) {
        return entries().getOrDefault(agent, List.of()).stream()
                .map(entry -> new Picture(add(text(entry, "file")), text(entry, "caption"), text(entry, "alternative")))
                .toList();
    }

    static Map<String, List<Map<String, String>>> entries() {
        try (InputStream file = new ClassPathResource(FOLDER + "pictures.yaml").getInputStream()) {
            return new Yaml().load(file);
        } catch (IOException e) {
            throw new UncheckedIOException("failed to read the pictures of the demo", e);
        }
    }

    private MediaId add(String file) {
        try (InputStream content = new ClassPathResource(FOLDER + file).getInputStream()) {
            return media.add(Media.Kind.SCREENSHOT, content);
        } catch (IOException e) {
            throw new UncheckedIOException("failed to read the picture " + file + " of the demo", e);
        }
    }

    private static String text(Map<String, String> entry, String key) {
        String text = entry.get(key);
        if (text == null) {
            throw new IllegalStateException("a picture of the demo has no " + key + ": " + entry);
        }
        return text;
    }
}
