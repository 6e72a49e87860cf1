package dev.tracelab.lab.load;

import dev.tracelab.lab.ledger.Issued;
import java.util.List;
import java.util.Locale;

/** {@code picture.svg}: the dots of a run, and how many of each class were issued and are stored, to put into a text. */
final class PictureFile {
    private static final int MARGIN = 24;
    private static final int HEAD = 92;
    private static final int COLUMN = 240;
    private static final int WIDTH = DotPicture.WIDTH + 2 * MARGIN;
    private static final int HEIGHT = HEAD + DotPicture.HEIGHT + MARGIN;

    private final LoadResult result;
    private final List<Issued.Request> requests;
    private final List<String> kinds;

    private PictureFile(LoadResult result) {
        this.result = result;
        this.requests = result.requests().stream()
                .filter(request -> !request.kind().equals(KindFigures.LOGIN))
                .toList();
        this.kinds = KindFigures.of(requests).stream().map(KindFigures::kind).toList();
    }

    static String of(LoadResult result) {
        return new PictureFile(result).svg();
    }

    private String svg() {
        var svg = new StringBuilder(head());
        svg.append("<text class='title' x='%d' y='36'>%s</text>\n".formatted(MARGIN, Html.text(title())));
        for (var i = 0; i < kinds.size(); i++) {
            svg.append(key(i));
        }
        svg.append("<g transform='translate(%d %d)'>".formatted(MARGIN, HEAD))
                .append(new DotPicture(requests, kinds, result::isStored).svg().replaceFirst("<svg ", size()))
                .append("</g>\n</svg>\n");
        return svg.toString();
    }

    private String title() {
        return "%s (%s): %,d requests, %s stored"
                .formatted(
                        result.scenario().name(),
                        result.ledger().strategy(),
                        requests.size(),
                        Figures.percent(stored(requests), requests.size()));
    }

    private String key(int number) {
        var kind = kinds.get(number);
        var own =
                requests.stream().filter(request -> request.kind().equals(kind)).toList();
        var x = MARGIN + number * COLUMN;
        return String.format(
                Locale.ROOT,
                "<circle cx='%d' cy='64' r='6' fill='%s'/><text x='%d' y='69'>%s: %,d of %,d</text>%n",
                x + 6,
                Html.colour(number),
                x + 20,
                Html.text(kind),
                stored(own),
                own.size());
    }

    private long stored(List<Issued.Request> some) {
        return some.stream().filter(result::isStored).count();
    }

    /** In a page the width of a column is the size; a file has none. */
    private static String size() {
        return "<svg width='%d' height='%d' ".formatted(DotPicture.WIDTH, DotPicture.HEIGHT);
    }

    private static String head() {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" role="img">
                <style>
                svg { --c0: #61afef; --c1: #e5c07b; --c2: #e06c75; --c3: #c678dd; --c4: #56b6c2; --c5: #98c379; --c6: #d8dee9; --grey: #7d8796 }
                text { fill: #9aa4b2; font: 14px ui-monospace, Menlo, Consolas, monospace }
                .title { fill: #d8dee9; font-size: 17px }
                .grid { stroke: #3b4252 }
                </style>
                <rect width="%1$d" height="%2$d" rx="8" fill="#1e222a"/>
                """.formatted(WIDTH, HEIGHT);
    }
}
