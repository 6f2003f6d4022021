package io.vesaas.bench;

import empty.EmptyApplication;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** Packs the empty application; the AOT cache of the JVM takes jars only. */
final class EmptyJar {

    private EmptyJar() {}

    static Path write(Path file) throws IOException {
        String name = EmptyApplication.class.getName().replace('.', '/') + ".class";
        try (var jar = new JarOutputStream(Files.newOutputStream(file));
                InputStream type = EmptyJar.class.getClassLoader().getResourceAsStream(name)) {
            jar.putNextEntry(new JarEntry(name));
            type.transferTo(jar);
            jar.closeEntry();
        }
        return file;
    }
}
