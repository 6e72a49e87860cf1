package dev.tracelab.lab.load;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pieces of HTML. Text goes through {@link #text}: an answer may contain anything. */
final class Html {
    private static final int COLOURS = 7;

    private Html() {}

    static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** One of the page's colours, the same number always the same one. */
    static String colour(int number) {
        return "var(--c" + number % COLOURS + ")";
    }

    /** @param cells as HTML */
    static String row(String... cells) {
        return Stream.of(cells).map(cell -> "<td>" + cell + "</td>").collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }

    static String table(List<String> heads, Stream<String> rows) {
        return rows.collect(Collectors.joining(
                "",
                "<div class=card><table><thead><tr>"
                        + heads.stream().map(Html::head).collect(Collectors.joining())
                        + "</tr></thead><tbody>\n",
                "</tbody></table></div>\n"));
    }

    /** Never by colour alone. */
    static String verdict(boolean good) {
        return good ? "<span class=good>✔</span>" : "<span class=bad>✘</span>";
    }

    private static String head(String name) {
        return "<th>" + text(name) + "</th>";
    }
}
