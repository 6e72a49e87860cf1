package dev.tracelab.lab.adaptive;

import dev.tracelab.lab.LabHome;
import dev.tracelab.lab.stack.Part;
import dev.tracelab.lab.stack.RunningStack;
import java.util.LinkedHashMap;
import java.util.Map;

/** The pages of metrics of the embedded stack's services. */
final class RunningServices {

    private RunningServices() {}

    static Map<String, String> metrics(LabHome home) {
        var ports = RunningStack.require(home).ports();
        Map<String, String> urls = new LinkedHashMap<>();
        Part.services().forEach(part -> urls.put(part.label(), ports.url(part) + "/q/metrics"));
        return urls;
    }
}
