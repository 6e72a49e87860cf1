package dev.tracelab.lab.adaptive;

import dev.tracelab.lab.adaptive.RecordedRun.Point;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A recorded run as SVG: what was asked for, with which probability it was sampled, and what came of that. */
final class Picture {

    private static final List<String> COLOURS =
            List.of("#61afef", "#e5c07b", "#98c379", "#c678dd", "#56b6c2", "#e06c75");
    private static final int HEIGHT = 650;
    private static final int WIDTH = 1010;

    private final RecordedRun run;
    private final double target;

    Picture(RecordedRun run, double target) {
        this.run = run;
        this.target = target;
    }

    String svg() {
        Panel requests = panel("Requests a second", 40, 0.1, values(run.rates()));
        Panel probability = panel("Probability", 240, 0.001, List.of(new Point(0, 1)));
        List<Point> sampled = new ArrayList<>(run.expected());
        sampled.addAll(run.kept());
        Panel traces = panel(
                "Sampled traces a second: dots as counted, line as expected, dashes the target", 440, 0.1, sampled);
        StringBuilder svg = new StringBuilder(head());
        svg.append(requests.frame())
                .append(probability.frame())
                .append(traces.frame())
                .append(traces.times());
        drawOperations(svg, requests, probability);
        svg.append(traces.line(
                List.of(new Point(0, target), new Point(run.seconds(), target)),
                "stroke=\"#d8dee9\" stroke-dasharray=\"6 5\""));
        svg.append(traces.line(run.expected(), "stroke=\"#56b6c2\" stroke-width=\"2\""));
        svg.append(traces.dots(run.kept(), "#e5c07b"));
        return svg.append("</g>\n</svg>\n").toString();
    }

    private void drawOperations(StringBuilder svg, Panel requests, Panel probability) {
        int number = 0;
        for (String operation : new TreeMap<>(run.rates()).keySet()) {
            String colour = COLOURS.get(number % COLOURS.size());
            String style = "stroke=\"" + colour + "\" stroke-width=\"2\"";
            svg.append(requests.line(run.rates().get(operation), style));
            svg.append(probability.line(run.probabilities().get(operation), style));
            svg.append("<g style=\"fill:%s\">".formatted(colour))
                    .append(Panel.text(Panel.LEFT + Panel.WIDTH + 20, 60 + 22 * number, "start", operation)
                            .replace("fill=\"#9aa4b2\" ", ""))
                    .append("</g>\n");
            number++;
        }
    }

    private Panel panel(String title, int top, double least, Collection<Point> points) {
        double most = points.stream().mapToDouble(Point::value).max().orElse(1);
        double decade = least;
        while (decade < most * 0.999 || decade <= least) {
            decade *= 10;
        }
        return new Panel(title, top, least, decade, run.seconds());
    }

    private static List<Point> values(Map<String, List<Point>> lines) {
        return lines.values().stream().flatMap(List::stream).toList();
    }

    private static String head() {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img">
                <title>Adaptive sampling: requests, probabilities and sampled traces over time</title>
                <rect width="%d" height="%d" rx="8" fill="#1e222a"/>
                <g font-family="ui-monospace, Menlo, Consolas, monospace" font-size="13">
                """.formatted(WIDTH, HEIGHT, WIDTH, HEIGHT);
    }
}
