package dev.tracelab.system.tail;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;

/** Two Collectors behind one that sends all spans of a trace to the same of them: nothing else may differ. */
class BalancedTailSamplingTest extends TailSamplingContract {

    @TempDir
    static Path queues;

    private CollectorPipeline pipeline;

    @Override
    Pipeline pipeline() {
        pipeline = CollectorPipeline.twoBalanced(queues);
        return pipeline;
    }

    @Override
    long seed() {
        return 6;
    }

    @AfterAll
    void stop() {
        if (pipeline != null) {
            pipeline.close();
        }
    }
}
