package dev.tracelab.lab.adaptive;

import dev.tracelab.lab.ExitCode;
import dev.tracelab.lab.LabException;
import dev.tracelab.lab.LabHome;
import dev.tracelab.lab.adaptive.Controller.Round;
import dev.tracelab.lab.adaptive.ServiceCounters.Page;
import dev.tracelab.lab.http.Http;
import dev.tracelab.lab.terminal.Style;
import dev.tracelab.lab.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The controller as a process. It keeps nothing but the file, so it may be stopped and started at any time. */
@Command(
        name = "adaptive",
        description = "Keep the number of traces a second near a target, whatever the traffic does. Ctrl-C ends it.",
        subcommands = DrawCommand.class,
        footer = {
            "",
            "Counts the requests that the services have answered, sampled or not, gives each operation a probability, "
                    + "and writes them as Jaeger's strategies file, which the running stack's trace-store serves. Services "
                    + "follow when their strategy is 'remote'. The sampled traces a second shown are those to be expected."
        })
public final class AdaptiveCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Mixin
    AdaptiveOptions aim;

    @Option(
            names = "--interval",
            paramLabel = "TIME",
            defaultValue = "5s",
            converter = Seconds.class,
            description = "Time between two rounds (default 5s).")
    Duration interval;

    @Option(
            names = "--window",
            paramLabel = "TIME",
            converter = Seconds.class,
            description = "Time over which a rate is taken (default: four intervals).")
    Duration window;

    @Option(
            names = "--service",
            paramLabel = "NAME=URL",
            description = "A service and its page of metrics; several allowed (default: the running stack's four).")
    Map<String, String> services = new LinkedHashMap<>();

    @Option(names = "--prometheus", paramLabel = "URL", description = "Ask Prometheus instead of the services.")
    String prometheus;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Strategies file (default: that of the running stack's trace-store).")
    Path output;

    @Option(names = "--record", paramLabel = "FILE", description = "Append each round as a line of JSON.")
    Path record;

    @Option(names = "--rounds", paramLabel = "N", description = "End after so many rounds.")
    Long rounds;

    @Override
    public Integer call() throws InterruptedException {
        AdaptiveSettings settings = aim.settings();
        LabHome home = LabHome.current();
        Path file = output == null ? SamplingFile.of(home) : output;
        Terminal terminal = Terminal.current();
        RoundView view = new RoundView(terminal, settings);
        Controller controller = new Controller(
                source(home),
                new AdaptiveAlgorithm(settings),
                new StrategiesFile(file, settings.most()),
                round -> show(round, view, settings));
        controller.publish();
        terminal.line(terminal.style(Style.DIM, "Strategies: " + file));
        for (long done = 0; rounds == null || done < rounds; done++) {
            controller.round();
            Thread.sleep(interval);
        }
        return ExitCode.OK;
    }

    private void show(Round round, RoundView view, AdaptiveSettings settings) {
        view.print(round);
        if (record != null) {
            new RoundLog(record, settings.most()).add(Instant.now(), round);
        }
    }

    private RateSource source(LabHome home) {
        Duration taken = window == null ? interval.multipliedBy(4) : window;
        if (taken.compareTo(interval) < 0) {
            throw LabException.environment("--window " + taken.toSeconds() + "s: must be --interval or more.");
        }
        Page pages = new MetricsPage(new Http(PATIENCE));
        if (prometheus != null) {
            return new PrometheusRates(prometheus, pages, taken);
        }
        Map<String, String> urls = services.isEmpty() ? RunningServices.metrics(home) : services;
        return new ServiceCounters(urls, pages, taken, InstantSource.system());
    }

    private record MetricsPage(Http http) implements Page {
        @Override
        public String read(String url) throws IOException {
            var answer = http.get(url, Map.of("Accept", "text/plain"));
            if (!answer.isSuccess()) {
                throw new IOException("status " + answer.status());
            }
            return answer.body();
        }
    }
}
