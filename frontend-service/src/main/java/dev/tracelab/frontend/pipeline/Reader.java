package dev.tracelab.frontend.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tracelab.frontend.untraced.Address;
import dev.tracelab.frontend.untraced.Answer;
import dev.tracelab.frontend.untraced.NoAnswer;
import dev.tracelab.frontend.untraced.UntracedHttp;
import io.quarkus.virtual.threads.VirtualThreads;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Reads small JSON documents from several parts at once, each within the same time. Never fails: see {@link Reading}. */
@Singleton
public class Reader {

    private static final int LONGEST = 256 * 1024;

    private final UntracedHttp http;
    private final ObjectMapper json;
    private final ExecutorService executor;
    private final Duration timeout;

    Reader(UntracedHttp http, ObjectMapper json, @VirtualThreads ExecutorService executor, PipelineConfig config) {
        this.http = http;
        this.json = json;
        this.executor = executor;
        this.timeout = config.timeout();
    }

    /** Begins to read. The future completes in time, and never exceptionally. */
    public CompletableFuture<Reading> read(Address server, String path) {
        return begin(() -> http.get(server, path, timeout));
    }

    /** Begins to send a document and to read the one that answers it, as {@link #read} does. */
    public CompletableFuture<Reading> put(Address server, String path, JsonNode document) {
        return begin(() -> http.put(server, path, Buffer.buffer(document.toString()), timeout));
    }

    private CompletableFuture<Reading> begin(Call call) {
        return CompletableFuture.supplyAsync(() -> answer(call), executor)
                .completeOnTimeout(late(), timeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    private Reading late() {
        return Reading.unreachable("no answer within " + timeout.toMillis() + " ms");
    }

    private Reading answer(Call call) {
        try (Answer answer = call.send()) {
            if (answer.status() != 200) {
                return Reading.useless("status " + answer.status());
            }
            return answer.isWebPage() ? Reading.useless("no JSON") : parse(answer.bytes(LONGEST));
        } catch (NoAnswer e) {
            return Reading.unreachable(e.getMessage());
        }
    }

    private Reading parse(byte[] body) {
        try {
            return Reading.of(json.readTree(body));
        } catch (IOException e) {
            return Reading.useless("malformed JSON");
        }
    }

    private interface Call {
        Answer send() throws NoAnswer;
    }
}
