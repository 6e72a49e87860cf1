package dev.tracelab.frontend.sampling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tracelab.frontend.pipeline.OtherServices;
import dev.tracelab.frontend.pipeline.Reader;
import dev.tracelab.frontend.pipeline.Reading;
import dev.tracelab.frontend.sampling.SamplingReport.ServiceSampler;
import dev.tracelab.frontend.untraced.Address;
import dev.tracelab.tracing.sampling.SamplerSwitch;
import dev.tracelab.tracing.sampling.Strategy;
import dev.tracelab.tracing.sampling.StrategyDocument;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Shows and sets the samplers of all services at once. A dead service is part of the answer. */
@Singleton
class Samplers {

    private static final String PATH = "/lab/sampler";

    private final SamplerSwitch own;
    private final OtherServices others;
    private final Reader reader;
    private final ObjectMapper json;

    Samplers(SamplerSwitch own, OtherServices others, Reader reader, ObjectMapper json) {
        this.own = own;
        this.others = others;
        this.reader = reader;
        this.json = json;
    }

    SamplingReport report() {
        return report(ask(address -> reader.read(address, PATH)));
    }

    /** Sends the strategy to all; those that did not take it are shown with the reason. */
    SamplingReport set(Strategy strategy) {
        JsonNode document = json.valueToTree(StrategyDocument.of(strategy));
        Map<String, CompletableFuture<Reading>> answers = ask(address -> reader.put(address, PATH, document));
        own.set(strategy);
        return report(answers);
    }

    private Map<String, CompletableFuture<Reading>> ask(Function<Address, CompletableFuture<Reading>> question) {
        Map<String, CompletableFuture<Reading>> answers = new LinkedHashMap<>();
        others.byName().forEach((name, address) -> answers.put(name, question.apply(address)));
        return answers;
    }

    private SamplingReport report(Map<String, CompletableFuture<Reading>> answers) {
        List<ServiceSampler> services = new ArrayList<>();
        Warnings warnings = new Warnings(json.valueToTree(StrategyDocument.of(own.strategy())));
        answers.forEach((name, answer) -> {
            Reading reading = answer.join();
            services.add(new ServiceSampler(name, reading.reachable(), reading.document(), reading.problem()));
            warnings.look(name, reading);
        });
        JsonNode ownSampler = json.valueToTree(own.report());
        services.addFirst(new ServiceSampler(ownSampler.path("service").asText(), true, ownSampler, null));
        warnings.lookAtRemote(ownSampler);
        return new SamplingReport(
                StrategyDocument.of(own.strategy()), warnings.consistent(), warnings.sentences(), services);
    }
}
