package dev.tracelab.lab.trace;

import dev.tracelab.lab.terminal.Symbol;
import dev.tracelab.lab.terminal.Terminal;
import dev.tracelab.lab.terminal.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What there is to say of a span besides its time: status, attributes, events, links. */
public final class SpanDetails {
    private final Terminal terminal;
    private final boolean attributes;

    /** @param attributes also all attributes of the span itself */
    public SpanDetails(Terminal terminal, boolean attributes) {
        this.terminal = terminal;
        this.attributes = attributes;
    }

    /** One line for each, plain text. */
    public List<String> of(Span span) {
        List<String> lines = new ArrayList<>();
        if (span.error()) {
            lines.add((terminal.symbol(Symbol.FAILED) + " ERROR " + firstLine(span.statusMessage())).strip());
        }
        if (attributes) {
            new TreeMap<>(span.attributes()).forEach((key, value) -> lines.add(key + " = " + firstLine(value)));
        }
        span.events().forEach(event -> lines.add(event(span, event)));
        span.links()
                .forEach(link -> lines.add(terminal.symbol(Symbol.LINK) + " links to span " + link.spanId()
                        + " of trace " + link.traceId()));
        return lines;
    }

    private String event(Span span, Span.Event event) {
        return terminal.symbol(Symbol.EVENT) + " " + event.name() + " at +"
                + Text.millis(event.nanos() - span.startNanos()).strip()
                + (event.attributes().isEmpty() ? "" : "  ")
                + brief(event.attributes());
    }

    /** Stack traces stay in the store: their first line is in the message already. */
    private static String brief(Map<String, String> attributes) {
        return attributes.entrySet().stream()
                .filter(attribute -> !attribute.getKey().equals("exception.stacktrace"))
                .map(attribute -> attribute.getKey() + "=" + firstLine(attribute.getValue()))
                .collect(Collectors.joining(" "));
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("").strip();
    }
}
