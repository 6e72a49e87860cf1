package dev.tracelab.lab.stack;

import dev.tracelab.lab.LabHome;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What each service is told about its surroundings: everything that differs from one environment to the next. The secret
 * by which the gateway is known to auth-service is made anew for each stack.
 */
public final class ServiceEnvironment {
    private final LabHome home;
    private final UpOptions options;
    private final String gatewaySecret;

    public ServiceEnvironment(LabHome home, UpOptions options, String gatewaySecret) {
        this.home = home;
        this.options = options;
        this.gatewaySecret = gatewaySecret;
    }

    public Map<String, String> of(Part service) {
        var environment = new LinkedHashMap<>(common(service));
        environment.putAll(JvmFlags.environment());
        environment.putAll(own(service));
        return environment;
    }

    private Map<String, String> common(Part service) {
        return Map.of(
                "QUARKUS_HTTP_HOST",
                "127.0.0.1",
                "QUARKUS_HTTP_PORT",
                Integer.toString(ports().of(service)),
                "LAB_TIMING_MODE",
                options.timing().label(),
                "LAB_FAULTS_ENABLED",
                "true",
                "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT",
                "http://127.0.0.1:" + ports().otlpHttp(),
                // A trace can be read soon after its request; every service sends its spans at its own time.
                "QUARKUS_OTEL_BSP_SCHEDULE_DELAY",
                "200ms",
                "LAB_SAMPLING_REMOTE_ENDPOINT",
                "http://127.0.0.1:" + ports().samplingHttp() + "/sampling",
                // Whoever changes the strategies file is watching.
                "LAB_SAMPLING_REMOTE_POLLING_INTERVAL",
                "1s");
    }

    private Map<String, String> own(Part service) {
        return switch (service) {
            case FRONTEND_SERVICE ->
                Map.of(
                        "QUARKUS_REST_CLIENT_API_GATEWAY_URL", ports().url(Part.API_GATEWAY),
                        "LAB_TRACES_URL", ports().url(Part.TRACE_STORE),
                        "LAB_PIPELINE_SERVICES_API_GATEWAY", ports().url(Part.API_GATEWAY),
                        "LAB_PIPELINE_SERVICES_AUTH_SERVICE", ports().url(Part.AUTH_SERVICE),
                        "LAB_PIPELINE_SERVICES_USER_SERVICE", ports().url(Part.USER_SERVICE));
            case API_GATEWAY ->
                Map.of(
                        "QUARKUS_REST_CLIENT_AUTH_SERVICE_URL", ports().url(Part.AUTH_SERVICE),
                        "QUARKUS_REST_CLIENT_USER_SERVICE_URL", ports().url(Part.USER_SERVICE),
                        "LAB_INTROSPECTION_CLIENT_SECRET", gatewaySecret);
            case AUTH_SERVICE ->
                Map.of(
                        "LAB_AUTH_DATA",
                        home.data("auth").toString(),
                        "LAB_AUTH_CLIENTS_API_GATEWAY_SECRET",
                        gatewaySecret);
            case USER_SERVICE ->
                Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        "jdbc:postgresql://127.0.0.1:" + ports().of(Part.POSTGRESQL) + "/tracelab",
                        "QUARKUS_DATASOURCE_USERNAME",
                        "tracelab",
                        "QUARKUS_DATASOURCE_PASSWORD",
                        "tracelab",
                        "QUARKUS_REST_CLIENT_PAYMENT_PROVIDER_URL",
                        ports().url(Part.PAYMENT_PROVIDER));
            default -> Map.of();
        };
    }

    private Ports ports() {
        return options.ports();
    }
}
