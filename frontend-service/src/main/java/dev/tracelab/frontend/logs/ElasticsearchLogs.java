package dev.tracelab.frontend.logs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tracelab.frontend.untraced.Address;
import dev.tracelab.frontend.untraced.Answer;
import dev.tracelab.frontend.untraced.NoAnswer;
import dev.tracelab.frontend.untraced.UntracedHttp;
import dev.tracelab.tracing.problem.ProblemException;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Looks log records up in Elasticsearch, where the Collector puts them. */
@Singleton
@Startup // refuses its address when the service starts
public class ElasticsearchLogs {

    private static final int MOST_RECORDS = 1000;
    private static final int LONGEST_ANSWER = 16 * 1024 * 1024;

    private final UntracedHttp http;
    private final ObjectMapper json;
    private final LogsConfig config;
    private final Optional<Address> address;

    ElasticsearchLogs(UntracedHttp http, ObjectMapper json, LogsConfig config) {
        this.http = http;
        this.json = json;
        this.config = config;
        this.address = config.url().map(url -> Address.of(LogsConfig.URL_KEY, url));
    }

    /**
     * The oldest 1,000 records of a trace as OTLP/JSON, {@code {"resourceLogs":[…]}}; empty when no Elasticsearch is
     * configured.
     *
     * @param traceId hex digits, as they are stored
     * @throws ProblemException 502 or 504 when Elasticsearch has no usable answer
     */
    public Optional<ObjectNode> of(String traceId) {
        return address.map(where -> OtlpLogs.from(search(where, traceId)));
    }

    private JsonNode search(Address where, String traceId) {
        String target = "/%s/_search?q=TraceId:%s&sort=@timestamp:asc&size=%d&ignore_unavailable=true"
                .formatted(config.index(), traceId, MOST_RECORDS);
        try (Answer answer = http.get(where, target, config.timeout())) {
            byte[] body = answer.bytes(LONGEST_ANSWER);
            if (answer.status() != 200) {
                throw failed(502, where, "answered with status " + answer.status(), null);
            }
            return json.readTree(body).path("hits").path("hits");
        } catch (NoAnswer e) {
            throw failed(e.late() ? 504 : 502, where, "has no answer (" + e.getMessage() + ")", e);
        } catch (IOException e) {
            throw failed(502, where, "answered with no JSON", e);
        }
    }

    private static ProblemException failed(int status, Address where, String what, Throwable cause) {
        String detail = "Elasticsearch at " + where + " " + what + "; LAB_LOGS_ELASTICSEARCH_URL says where it is.";
        return new ProblemException(status, detail, Map.of("hop", "log back end"), cause);
    }
}
