package dev.tracelab.lab.load;

import dev.tracelab.lab.LabException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A k6 script in {@code load-tests/}. The comment at its head says what it is for and, in lines of their own, what
 * {@code lab load} has to see to: {@code Strategy: probability=0.1}, {@code Timing: documented}, {@code Slow: back end},
 * {@code Compare: percentiles}.
 *
 * @param head the comment, line by line, without its slashes
 */
record ScenarioFile(String name, Path file, List<String> head) {
    private static final String SUFFIX = ".ts";
    private static final List<String> NOTES = List.of("Strategy", "Timing", "Slow", "Compare");

    /** All of them, by name. */
    static List<ScenarioFile> in(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .map(ScenarioFile::read)
                    .toList();
        } catch (IOException e) {
            throw new LabException(2, "The scenarios in " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    static ScenarioFile named(Path folder, String name) {
        var all = in(folder);
        return all.stream()
                .filter(scenario -> scenario.name.equals(name))
                .findFirst()
                .orElseThrow(() -> LabException.environment("There is no scenario '" + name + "'. There are: "
                        + all.stream().map(ScenarioFile::name).collect(Collectors.joining(", ")) + "."));
    }

    /** What it is for, in a sentence or three. */
    String purpose() {
        return head.stream()
                .filter(line -> NOTES.stream().noneMatch(note -> line.startsWith(note + ": ")))
                .collect(Collectors.joining(" "));
    }

    /** The first sentence of the purpose, often a question. */
    String question() {
        return purpose().replaceAll("(?<=[.?!]) .*", "");
    }

    /** The sampling strategy it is about, in the short form of {@code --strategy}. */
    Optional<String> strategy() {
        return note("Strategy");
    }

    /** The timing mode without which its thresholds mean nothing. */
    Optional<String> timing() {
        return note("Timing");
    }

    /** Whether the receiver of telemetry is slow in the middle third of the run. */
    boolean slowsBackEnd() {
        return note("Slow").isPresent();
    }

    /** Whether its percentiles are known and have to be found again by every measure. */
    boolean comparesPercentiles() {
        return note("Compare").isPresent();
    }

    private Optional<String> note(String name) {
        return head.stream()
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2).strip())
                .findFirst();
    }

    private static ScenarioFile read(Path file) {
        var name = file.getFileName().toString();
        try (var lines = Files.lines(file)) {
            var head = lines.takeWhile(line -> line.startsWith("//"))
                    .map(line -> line.substring(2).strip())
                    .toList();
            return new ScenarioFile(name.substring(0, name.length() - SUFFIX.length()), file, head);
        } catch (IOException e) {
            throw new LabException(2, file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
