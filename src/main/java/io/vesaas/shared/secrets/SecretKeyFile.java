package io.vesaas.shared.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** The key of the stored secrets in development: a file that only its owner may read, made at the first start. */
final class SecretKeyFile {

    private SecretKeyFile() {}

    /** Reads the key from the folder; of several processes that start at once one makes it and all read the same. */
    static String readOrMake(Path folder) {
        Path file = folder.resolve("secrets.key");
        try {
            if (!Files.exists(file)) {
                make(folder, file);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("failed to read or make the key file " + file, e);
        }
    }

    private static void make(Path folder, Path file) throws IOException {
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, "secrets", ".draft", ownerOnly(folder));
        try {
            Files.writeString(draft, SecretBox.newKey());
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException anotherWasFirst) {
            // Its key counts, and is whole: a link appears at once.
        } finally {
            Files.delete(draft);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
