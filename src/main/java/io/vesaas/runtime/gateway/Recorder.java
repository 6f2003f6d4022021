package io.vesaas.runtime.gateway;

import io.vesaas.runtime.Passage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes down chosen calls; see docs/recording.md. Whatever goes wrong with that is said once and hurts no call: a
 * recording is written when its call is over, by a thread of its own.
 */
@Component
class Recorder {

    private static final Logger log = LoggerFactory.getLogger(Recorder.class);
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    /** Room for the heads of a call. */
    private static final int HEADS = 1_000;

    private final @Nullable Path folder;
    private final RecordingSettings settings;
    private final Clock clock;
    private final AtomicLong left;
    private final AtomicLong count = new AtomicLong();
    private final AtomicBoolean warned = new AtomicBoolean();

    Recorder(RecordingSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.folder = settings.folder() == null || settings.folder().toString().isEmpty() ? null : settings.folder();
        this.left = new AtomicLong(settings.maxSize().toBytes());
        if (folder != null) {
            left.addAndGet(-held(folder));
            log.warn(
                    "Calls to agents are recorded in {}, with all that people and agents say in them:"
                            + " unset ve.gateway.recording.folder when it is no longer needed.",
                    folder);
        }
    }

    /**
     * Listens to a call when it is one of the chosen.
     *
     * @param what names the call in the names of its files
     * @param token is never written down
     */
    Tape listen(Passage passage, String what, Request request, byte[] body, String token) {
        if (folder == null || !isChosen(passage) || !takeRoom(body.length + HEADS)) {
            return Tape.NONE;
        }
        String name = NAME.format(clock.instant()) + "-" + count.incrementAndGet() + "-" + what;
        return new Recording(
                request,
                body,
                token,
                this::takeRoom,
                files -> Thread.ofVirtual().name("recording-" + name).start(() -> write(folder, name, files)));
    }

    private boolean isChosen(Passage passage) {
        return settings.only().isEmpty()
                || settings.only()
                        .contains(
                                switch (passage) {
                                    case Passage.Hire hire -> hire.route().toString();
                                    case Passage.Operator operator ->
                                        operator.agent().toString();
                                });
    }

    /** Once full, it stays full. */
    private boolean takeRoom(int bytes) {
        boolean fits = left.addAndGet(-bytes) >= 0;
        if (!fits) {
            left.set(-1);
            warn("it holds ve.gateway.recording.max-size, " + settings.maxSize());
        }
        return fits;
    }

    private void write(Path to, String name, Map<String, byte[]> files) {
        try {
            makeFolder(to);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(to.resolve(name + file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            warn(e.toString());
        }
    }

    private static void makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(folder);
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private void warn(String reason) {
        if (warned.compareAndSet(false, true)) {
            log.warn("Calls to agents can't be recorded in {} any more: {}. The calls go on.", folder, reason);
        }
    }

    private static long held(Path folder) {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Path::toFile)
                    .mapToLong(file -> file.isFile() ? file.length() : 0)
                    .sum();
        } catch (IOException | UncheckedIOException unreadable) {
            return 0;
        }
    }
}
