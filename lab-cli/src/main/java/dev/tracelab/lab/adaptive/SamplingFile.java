package dev.tracelab.lab.adaptive;

import dev.tracelab.lab.LabHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The strategies file that the embedded trace-store serves. */
public final class SamplingFile {

    private SamplingFile() {}

    public static Path of(LabHome home) {
        return home.state().resolve("sampling.json");
    }

    /** Where there is none yet, one that keeps everything. */
    public static Path ensure(LabHome home) throws IOException {
        Path file = of(home);
        if (!Files.exists(file)) {
            new StrategiesFile(file, 1).write(Strategies.NONE);
        }
        return file;
    }
}
