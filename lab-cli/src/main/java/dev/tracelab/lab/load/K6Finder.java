package dev.tracelab.lab.load;

import dev.tracelab.lab.LabException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds k6: the program that {@code TRACELAB_K6} names, one on the PATH, one built before, the container image, and at last
 * its Go module. What does not fit is remembered, so that the message at the end says why nothing did.
 */
final class K6Finder {
    private static final int NEEDED = 2;
    private static final Pattern VERSION = Pattern.compile("k6(?:\\.exe)? v(\\d+)\\.\\S+");

    private final Map<String, String> environment;
    private final K6Pins pins;
    private final Tools tools;
    private final List<String> tried = new ArrayList<>();

    K6Finder(Map<String, String> environment, K6Pins pins, Tools tools) {
        this.environment = environment;
        this.pins = pins;
        this.tools = tools;
    }

    K6 find() {
        var named = environment.getOrDefault("TRACELAB_K6", "");
        if (!named.isEmpty()) {
            return program(Path.of(named))
                    .orElseThrow(() -> LabException.environment("TRACELAB_K6: " + String.join(" ", tried)));
        }
        return onPath().or(this::built).or(this::image).or(this::build).orElseThrow(this::nothingFound);
    }

    private Optional<K6> onPath() {
        var found = tools.onPath("k6");
        if (found.isEmpty()) {
            tried.add("There is no k6 on the PATH.");
        }
        return found.flatMap(this::program);
    }

    /** Both 'lab load' and CI keep what they build there. */
    private Optional<K6> built() {
        if (!Files.isDirectory(pins.cache())) {
            return Optional.empty();
        }
        try (var versions = Files.list(pins.cache())) {
            return versions.map(version -> version.resolve("k6"))
                    .filter(Files::isExecutable)
                    .sorted()
                    .flatMap(file -> program(file).stream())
                    .findFirst();
        } catch (IOException e) {
            throw new LabException(2, pins.cache() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private Optional<K6> image() {
        if (tools.onPath("docker").isEmpty() || !tools.run("docker", "version").isSuccess()) {
            tried.add("No container engine answers.");
            return Optional.empty();
        }
        var there = tools.run("docker", "image", "inspect", pins.image()).isSuccess()
                || tools.run("docker", "pull", "--quiet", pins.image()).isSuccess();
        if (!there) {
            tried.add("The image " + pins.image() + " can be neither found nor pulled.");
        }
        return there ? Optional.of(new K6.Image(pins.image(), user())) : Optional.empty();
    }

    private Optional<K6> build() {
        var go = tools.onPath("go");
        if (go.isEmpty()) {
            tried.add("There is no Go to build it with.");
            return Optional.empty();
        }
        var file = pins.cache().resolve(pins.version()).resolve("k6");
        tools.say("Building k6 " + pins.version() + " from its Go module, once; this takes some minutes.");
        var build = tools.run(Map.of("CGO_ENABLED", "0"), pins.build(go.get(), file));
        if (!build.isSuccess()) {
            tried.add("Go cannot build it: " + build.lastLine());
        }
        return build.isSuccess() ? program(file) : Optional.empty();
    }

    private Optional<K6> program(Path file) {
        var answer = tools.run(file.toString(), "version");
        var version = VERSION.matcher(answer.output());
        if (!answer.isSuccess() || !version.find()) {
            tried.add(file + " is no k6: " + answer.lastLine());
            return Optional.empty();
        }
        if (Integer.parseInt(version.group(1)) < NEEDED) {
            tried.add(file + " is " + version.group() + ", too old.");
            return Optional.empty();
        }
        return Optional.of(new K6.Program(file, version.group() + " (" + file + ")"));
    }

    private String user() {
        var uid = tools.run("id", "-u");
        var gid = tools.run("id", "-g");
        return uid.isSuccess() && gid.isSuccess() ? uid.lastLine() + ":" + gid.lastLine() : "0:0";
    }

    private LabException nothingFound() {
        return LabException.environment(
                "Load tests need k6 " + NEEDED + " or newer. " + String.join(" ", tried)
                        + " Install it (https://grafana.com/docs/k6/latest/set-up/install-k6/) or name it: TRACELAB_K6=<path>.");
    }
}
