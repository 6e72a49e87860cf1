package dev.tracelab.lab.request;

import dev.tracelab.lab.ExitCode;
import dev.tracelab.lab.LabException;
import dev.tracelab.lab.LabHome;
import dev.tracelab.lab.stack.RunningStack;
import dev.tracelab.lab.terminal.Terminal;
import dev.tracelab.lab.trace.QueryClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "request",
        description = "Make a real request and show its trace as a tree.",
        footer = {
            "",
            "  lab request user 7                       the documented trace, beside the documented times",
            "  lab request user 7 --repeat 20           the median of twenty, which decides the exit code",
            "  lab request users                        a list",
            "  lab request order --fault payment=declined",
            "  lab request login",
            "",
            "Exits with 1 when the answer is not a success and no fault was asked for, when the trace does not "
                    + "arrive within 5 s, or when the median of --repeat is more than 5 %% off the documentation."
        })
public final class RequestCommand implements Callable<Integer> {
    @Parameters(arity = "0..2", paramLabel = "what", description = "user ID (default: user 7), users, order or login.")
    List<String> what = List.of();

    @Option(
            names = "--fault",
            paramLabel = "SERVICE=FAULT[:ARG]",
            defaultValue = "",
            description = "Sent as X-Lab-Fault; several separated by commas.")
    String fault;

    @Option(
            names = "--repeat",
            paramLabel = "N",
            defaultValue = "1",
            description = "Make it N times, one after another.")
    int repeat;

    @Option(names = "--attributes", description = "Show the attributes of each span.")
    boolean attributes;

    @Option(names = "--json", description = "As JSON.")
    boolean json;

    @Option(names = "--frontend", paramLabel = "URL", description = "Frontend to ask (default: the running stack's).")
    String frontend;

    @Option(
            names = "--query",
            paramLabel = "URL",
            description = "Query API to read traces from (default: the running stack's).")
    String query;

    @Override
    public Integer call() {
        if (repeat < 1) {
            throw LabException.environment("--repeat " + repeat + ": must be 1 or more.");
        }
        var home = LabHome.current();
        var scenario = Scenario.of(what);
        var frontendUrl = RunningStack.frontend(home, Optional.ofNullable(frontend));
        var queryClient = new QueryClient(RunningStack.query(home, Optional.ofNullable(query)));
        var runner =
                new RequestRunner(new LabClient(frontendUrl, fault), new TokenFile(home, frontendUrl), queryClient);
        var outcomes = new ArrayList<RequestRunner.Outcome>();
        for (var i = 0; i < repeat; i++) {
            outcomes.add(runner.run(scenario));
        }
        var result = new RequestResult(scenario, outcomes, !fault.isEmpty());
        var terminal = Terminal.current();
        if (json) {
            terminal.line(RequestJson.of(result).toPrettyString());
        } else {
            new RequestView(terminal, attributes).print(result, () -> TelemetryReport.lines(home, frontendUrl));
        }
        return result.isGood() ? ExitCode.OK : ExitCode.FAILED;
    }
}
