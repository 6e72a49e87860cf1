package dev.tracelab.lab.load;

import dev.tracelab.lab.LabException;
import dev.tracelab.lab.ledger.Issued;
import dev.tracelab.lab.terminal.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** The run on one page, in one file that needs no other: for a stage, a chat, an archive. */
final class ResultPage {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final LoadResult result;
    private final List<KindFigures> kinds;

    private ResultPage(LoadResult result) {
        this.result = result;
        this.kinds = KindFigures.of(result.requests());
    }

    static String of(LoadResult result) {
        return new ResultPage(result).html();
    }

    private String html() {
        return template()
                .replace("{{title}}", Html.text(result.scenario().name() + " · Trace Lab load"))
                .replace(
                        "{{body}}",
                        head()
                                + tiles()
                                + picture()
                                + classes()
                                + new LedgerTable(result.ledger()).html()
                                + thresholds()
                                + PercentileTable.html(result.percentiles())
                                + MemoryTable.html(result.memory())
                                + files());
    }

    private String head() {
        var good = result.isGood();
        var failures = result.failures().stream()
                .map(failure -> "<p class=bad>" + Html.text(failure) + "</p>")
                .collect(Collectors.joining());
        return "<p class=eyebrow>Trace Lab load · %s</p><h1>%s</h1><p class=lead>%s</p><p class=\"verdict %s\">%s</p>%s\n"
                .formatted(
                        WHEN.format(result.begin().atZone(ZoneId.systemDefault())),
                        Html.text(result.scenario().name()),
                        Html.text(result.scenario().purpose()),
                        good ? "good" : "bad",
                        good ? "✔ passed" : "✘ failed",
                        failures);
    }

    private String tiles() {
        var issued = result.requests().size();
        var sampled = result.requests().stream().filter(Issued.Request::sampled).count();
        var seconds = Math.max(1, result.length().toSeconds());
        var perSecond = Figures.plain(Math.round(10.0 * issued / seconds) / 10.0);
        return "<dl class=tiles>"
                + tile("requests", "<dd>%,d <small>%s / s</small></dd>".formatted(issued, perSecond))
                + tile(
                        "sampled traces",
                        "<dd>%,d <small>%s</small></dd>".formatted(sampled, Figures.percent(sampled, issued)))
                + tile(
                        "strategy",
                        "<dd class=words>" + Html.text(result.ledger().strategy()) + "</dd>")
                + tile("length", "<dd>" + Text.duration(Duration.ofSeconds(seconds)) + "</dd>")
                + "</dl>\n";
    }

    private String picture() {
        var names = kinds.stream().map(KindFigures::kind).toList();
        var keys = names.stream()
                .map(name -> "<span class=key><i style=\"background:%s\"></i>%s</span>"
                        .formatted(Html.colour(names.indexOf(name)), Html.text(name)))
                .collect(Collectors.joining());
        return "<h2>Every request</h2><p class=soft>In colour: a back end has its trace. Small and grey: none knows of"
                + " it.</p><div class=card>"
                + new DotPicture(result.requests(), names, result::isStored).svg() + "<p>"
                + keys
                + "</p></div>\n";
    }

    private String classes() {
        return "<h2>Classes</h2><p class=soft>Issued is exact: the class of a request is fixed by its number. Milliseconds as"
                + " the caller felt them.</p>"
                + Html.table(
                        List.of("class", "issued", "sampled", "share", "", "p50", "p95", "p99"),
                        kinds.stream().map(this::row));
    }

    private String row(KindFigures kind) {
        var share = kind.issued() == 0 ? 0 : 100.0 * kind.sampled() / kind.issued();
        var bar = "<span class=bar><b style=\"width:%s%%;background:%s\"></b></span>"
                .formatted(Figures.plain(share), Html.colour(kinds.indexOf(kind)));
        return Html.row(
                Html.text(kind.kind()),
                "%,d".formatted(kind.issued()),
                "%,d".formatted(kind.sampled()),
                Figures.percent(kind.sampled(), kind.issued()),
                bar,
                Figures.millis(kind.durations().at(50)),
                Figures.millis(kind.durations().at(95)),
                Figures.millis(kind.durations().at(99)));
    }

    private String thresholds() {
        return "<h2>Thresholds</h2>"
                + Html.table(
                        List.of("", "metric", "demanded", "measured"),
                        result.thresholds().stream()
                                .map(each -> Html.row(
                                        Html.verdict(each.met()),
                                        "<code>" + Html.text(each.metric()) + "</code>",
                                        "<code>" + Html.text(each.demand()) + "</code>",
                                        Double.isNaN(each.actual()) ? "" : Figures.plain(each.actual()))));
    }

    private String files() {
        return "<h2>Files</h2><p><a href=report.html>k6's report</a> · <a href=summary.json>its figures</a> · <a href=ledger.json>the ledger</a> ·"
                + " <a href=issued.ndjson>every request</a> · <a href=picture.svg>the picture</a></p><p class=soft>"
                + Html.text(result.k6()) + ", "
                + Html.text(result.frontend()) + "</p>\n";
    }

    private static String tile(String name, String figure) {
        return "<div><dt>" + name + "</dt>" + figure + "</div>";
    }

    private static String template() {
        try (var stream = ResultPage.class.getResourceAsStream("result.html")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new LabException(1, "The page's template cannot be read: " + e.getMessage(), e);
        }
    }
}
