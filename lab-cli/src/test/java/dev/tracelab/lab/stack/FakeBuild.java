package dev.tracelab.lab.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A checkout whose services are built, each as a {@link FakeService}. */
final class FakeBuild {
    private FakeBuild() {}

    static void in(Path root) throws IOException {
        for (var part : Part.services()) {
            var folder = root.resolve(part.label()).resolve("target/quarkus-app");
            Files.createDirectories(folder);
            writeJar(folder.resolve("quarkus-run.jar"));
        }
        var mappings = root.resolve("infra/payment-provider/mappings");
        Files.createDirectories(mappings);
        try (var files = Files.newDirectoryStream(Path.of("../infra/payment-provider/mappings"))) {
            for (var file : files) {
                Files.copy(file, mappings.resolve(file.getFileName().toString()));
            }
        }
    }

    private static void writeJar(Path jar) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
        var name = FakeService.class.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var in = FakeService.class.getClassLoader().getResourceAsStream(name)) {
            out.putNextEntry(new JarEntry(name));
            in.transferTo(out);
        }
    }
}
