package dev.tracelab.system.tail;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;

/** One Collector. */
class TailSamplingTest extends TailSamplingContract {

    @TempDir
    static Path queues;

    private CollectorPipeline pipeline;

    @Override
    Pipeline pipeline() {
        pipeline = CollectorPipeline.one(queues);
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
