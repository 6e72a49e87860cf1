package dev.tracelab.lab.trace;

import static dev.tracelab.lab.trace.Spans.internal;
import static dev.tracelab.lab.trace.Spans.trace;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tracelab.lab.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TreeViewTest {
    private static final Trace TRACE = trace(
            internal("a", "", 0, 100),
            internal("b", "a", 0, 50),
            internal("c", "a", 50, 100),
            internal("d", "c", 75, 100));

    @Test
    void bars_toScale() {
        assertThat(print(true, 60)).isEqualTo("""
                service work a     100.0 ms ████████████████████████████████
                service ├ work b    50.0 ms ████████████████
                service └ work c    50.0 ms                 ████████████████
                service   └ work d  25.0 ms                         ████████
                """);
    }

    @Test
    void localeWithoutUnicode_getsAscii() {
        assertThat(print(false, 60)).isEqualTo("""
                service work a     100.0 ms ================================
                service |-work b    50.0 ms ================
                service `-work c    50.0 ms                 ================
                service   `-work d  25.0 ms                         ========
                """);
    }

    @Test
    void lines_neverWiderThanTheTerminal() {
        assertThat(print(true, 80).lines()).allMatch(line -> line.length() <= 80);
    }

    private static String print(boolean unicode, int width) {
        var bytes = new ByteArrayOutputStream();
        var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        var terminal = new Terminal(out, false, false, unicode, width);
        new TreeView(terminal, 0, span -> "", span -> List.of()).print(TraceTree.of(TRACE));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
