package dev.tracelab.lab.stack;

import dev.tracelab.lab.LabHome;
import dev.tracelab.lab.terminal.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "up",
        description = "Start the stack: PostgreSQL, trace-store, payment provider and the four services.",
        footer = {
            "",
            "Data is kept in .lab/ for the next start. In the foreground Ctrl-C stops everything; a detached stack is "
                    + "stopped by 'lab down'. When all parts are ready the stack sends itself one login and one request and "
                    + "reads the trace back; these two are the first traces in the store."
        })
public final class UpCommand implements Callable<Integer> {
    @Option(names = "--detach", description = "Return when the stack is ready and leave it running.")
    boolean detach;

    @Option(
            names = "--timing",
            paramLabel = "documented|fast",
            defaultValue = "documented",
            description = "documented: the services take the documented 100/80/10/60/40 ms. fast: they never wait.")
    UpOptions.Timing timing;

    @Option(
            names = "--port-offset",
            paramLabel = "N",
            defaultValue = "0",
            description = "Add N to every port, so that two checkouts can run side by side.")
    int portOffset;

    @Option(names = "--open", description = "Open the page in the browser when it is ready.")
    boolean open;

    /** What the detached stack is started with; not for people. */
    @Option(names = "--supervise", hidden = true)
    boolean supervise;

    @Override
    public Integer call() throws Exception {
        var home = LabHome.current();
        var options = new UpOptions(timing, new Ports(portOffset));
        var terminal = Terminal.current();
        if (detach) {
            new DetachedUp(home, terminal).run(this);
            openPage(options);
            return 0;
        }
        var view = new UpView(terminal, new EndText(supervise ? "./lab down" : "Ctrl-C"));
        var supervisor = new Supervisor(home, options, view);
        supervisor.run(Training.OFF, () -> {
            openPage(options);
            supervisor.holdUntilTold();
        });
        return 0;
    }

    private void openPage(UpOptions options) {
        if (open) {
            Browser.open(Browser.page(options.ports()));
        }
    }
}
