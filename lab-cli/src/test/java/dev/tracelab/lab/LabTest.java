package dev.tracelab.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracelab.lab.terminal.Terminal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class LabTest {

    /** By their whole names; those of other commands, too. */
    static Stream<String> commands() {
        return below(Lab.commandLine(Terminal.current())).map(CommandLine.Model.CommandSpec::qualifiedName);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommand_explainsItself(String command) {
        var arguments = (command + " --help").substring("lab ".length()).split(" ");
        var output = new StringWriter();

        var exit = Lab.commandLine(Terminal.current(), arguments)
                .setOut(new PrintWriter(output))
                .execute(arguments);

        assertThat(output.toString()).contains("Usage: " + command).contains("-h, --help");
        assertThat(exit).isZero();
    }

    @Test
    void numbers_areEnglishInEveryCountry() {
        var before = Locale.getDefault(Locale.Category.FORMAT);
        Locale.setDefault(Locale.Category.FORMAT, Locale.GERMANY);
        try {
            Lab.run("--version");

            assertThat("%,.1f".formatted(1234.5)).isEqualTo("1,234.5");
        } finally {
            Locale.setDefault(Locale.Category.FORMAT, before);
        }
    }

    private static Stream<CommandLine.Model.CommandSpec> below(CommandLine command) {
        return command.getSubcommands().values().stream()
                .flatMap(each -> Stream.concat(Stream.of(each.getCommandSpec()), below(each)));
    }
}
