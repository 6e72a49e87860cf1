package dev.tracelab.frontend.logs;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.tracelab.frontend.Settings;
import dev.tracelab.frontend.untraced.UntracedHttp;
import dev.tracelab.tracing.problem.ProblemException;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ElasticsearchLogsTest {

    private static final String ID = "0af7651916cd43dd8448eb211c80319c";

    @RegisterExtension
    static final WireMockExtension ELASTICSEARCH = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void documents_areOtlpAgain_byResource() throws IOException {
        answers(okJson("""
                {"hits":{"hits":[
                  {"_source":{"@timestamp":"2026-11-21T17:16:21.940000001Z","Body":"shelf is empty","SeverityNumber":13,
                    "SeverityText":"WARN","TraceId":"%s","SpanId":"c114417ed501444f","Resource.service.name":"stock",
                    "Attributes.items":3,"Attributes.share":0.5,"Attributes.open":true}},
                  {"_source":{"@timestamp":"2026-11-21T17:16:22Z","Body":"closed","Resource.service.name":"stock"}},
                  {"_source":{"@timestamp":"2026-11-21T17:16:22Z","Body":"bye","Resource.service.name":"web"}}]}}
                """.formatted(ID)));

        var logs = logs().of(ID).orElseThrow();

        assertThat(logs).isEqualTo(new ObjectMapper().readTree("""
                {"resourceLogs":[
                  {"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"stock"}}]},
                   "scopeLogs":[{"logRecords":[
                     {"timeUnixNano":"1795281381940000001","severityNumber":13,"severityText":"WARN",
                      "body":{"stringValue":"shelf is empty"},
                      "attributes":[{"key":"items","value":{"intValue":"3"}},{"key":"share","value":{"doubleValue":0.5}},
                                    {"key":"open","value":{"boolValue":true}}],
                      "traceId":"%s","spanId":"c114417ed501444f"},
                     {"timeUnixNano":"1795281382000000000","severityNumber":0,"severityText":"",
                      "body":{"stringValue":"closed"},"attributes":[],"traceId":"","spanId":""}]}]},
                  {"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"web"}}]},
                   "scopeLogs":[{"logRecords":[
                     {"timeUnixNano":"1795281382000000000","severityNumber":0,"severityText":"",
                      "body":{"stringValue":"bye"},"attributes":[],"traceId":"","spanId":""}]}]}]}
                """.formatted(ID)));
        ELASTICSEARCH.verify(getRequestedFor(urlEqualTo("/trace-lab-logs-*/_search?q=TraceId:" + ID
                + "&sort=@timestamp:asc&size=1000&ignore_unavailable=true")));
    }

    @Test
    void noElasticsearch_isNoAnswer() {
        assertThat(logsAt(Map.of()).of(ID)).isEmpty();
    }

    @Test
    void failures_areProblems_thatSayWhichSettingIsMeant() {
        assertFails(aResponse().withStatus(503), "answered with status 503");
        assertFails(okJson("<html>"), "answered with no JSON");
        assertFails(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), "has no answer (the connection broke)");
    }

    private void assertFails(ResponseDefinitionBuilder answer, String words) {
        answers(answer);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> logs().of(ID))
                .withMessageContaining(words)
                .withMessageContaining("LAB_LOGS_ELASTICSEARCH_URL")
                .matches(e -> e.status() == 502);
    }

    private static void answers(ResponseDefinitionBuilder answer) {
        ELASTICSEARCH.stubFor(any(anyUrl()).willReturn(answer));
    }

    private ElasticsearchLogs logs() {
        return logsAt(Map.of("lab.logs.elasticsearch.url", ELASTICSEARCH.baseUrl()));
    }

    private ElasticsearchLogs logsAt(Map<String, String> settings) {
        return new ElasticsearchLogs(
                new UntracedHttp(vertx), new ObjectMapper(), Settings.of(LogsConfig.class, settings));
    }
}
