package dev.tracelab.system.tail;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tracelab.lab.trace.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Real Collectors, in one of the three forms that infra/ has overlays for. */
final class CollectorPipeline implements Pipeline, AutoCloseable {

    private final Stores stores = new Stores();
    private final List<Collector> samplers = new ArrayList<>();
    private final List<Collector> balancers = new ArrayList<>();
    private final Consumer<ObjectNode> entry;
    private int requests;

    private CollectorPipeline(Path queues, int collectors, boolean balanced) {
        for (int i = 1; i <= collectors; i++) {
            samplers.add(Collector.tailSampling(
                    "sampler-" + i, queues.resolve("sampler-" + i), stores.jaegerOtlp(), stores.tempoOtlp()));
        }
        if (balanced) {
            balancers.add(Collector.balancer("balancer", queues.resolve("balancer"), samplers.get(0), samplers.get(1)));
            entry = balancers.getFirst()::send;
        } else {
            entry = this::sendInTurn;
        }
    }

    static CollectorPipeline one(Path queues) {
        return new CollectorPipeline(queues, 1, false);
    }

    static CollectorPipeline twoBalanced(Path queues) {
        return new CollectorPipeline(queues, 2, true);
    }

    /** Each request goes to the other Collector than the one before, as behind a Service that knows nothing of traces. */
    static CollectorPipeline twoInTurn(Path queues) {
        return new CollectorPipeline(queues, 2, false);
    }

    @Override
    public void send(ObjectNode request) {
        entry.accept(request);
    }

    @Override
    public List<Span> kept(String traceId) {
        return stores.kept(traceId);
    }

    @Override
    public List<Span> everything(String traceId) {
        return stores.everything(traceId);
    }

    @Override
    public double counter(String name, String labels) {
        return samplers.stream().mapToDouble(each -> each.counter(name, labels)).sum();
    }

    @Override
    public void close() {
        balancers.forEach(Collector::close);
        samplers.forEach(Collector::close);
        stores.close();
    }

    private void sendInTurn(ObjectNode request) {
        samplers.get(requests++ % samplers.size()).send(request);
    }
}
