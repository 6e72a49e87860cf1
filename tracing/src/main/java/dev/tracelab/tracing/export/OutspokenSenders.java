package dev.tracelab.tracing.export;

import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.HttpResponse;
import io.opentelemetry.sdk.common.export.HttpSender;
import io.opentelemetry.sdk.common.export.HttpSenderProvider;
import io.opentelemetry.sdk.common.export.MessageWriter;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Consumer;

/**
 * Wraps the HTTP sender that is on the class path so that an export fails with a cause that can be told apart.
 *
 * <p>The OTLP exporter takes every 2xx for a success without looking at the body, and hides a refused status in an
 * internal exception class. The sender is a public seam of the SDK and sees both: here a partial success and a status
 * other than 2xx are turned into a {@link RefusedExportException}. Nothing internal is touched, and the request,
 * the retries and the encoding stay those of the maintained exporter.
 */
final class OutspokenSenders implements ComponentLoader {
    private final ComponentLoader installed;

    OutspokenSenders() {
        this.installed = ComponentLoader.forClassLoader(OutspokenSenders.class.getClassLoader());
    }

    @Override
    public <T> Iterable<T> load(Class<T> type) {
        return type == HttpSenderProvider.class ? List.of(type.cast(provider())) : installed.load(type);
    }

    private static HttpSenderProvider provider() {
        var loader = OutspokenSenders.class.getClassLoader();
        var maintained = ServiceLoader.load(HttpSenderProvider.class, loader)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No OTLP sender on the class path; opentelemetry-exporter-sender-okhttp is needed"));
        return config -> new OutspokenSender(maintained.createSender(config));
    }

    private record OutspokenSender(HttpSender maintained) implements HttpSender {
        @Override
        public void send(MessageWriter message, Consumer<HttpResponse> onResponse, Consumer<Throwable> onError) {
            maintained.send(message, response -> judge(response, onResponse, onError), onError);
        }

        @Override
        public CompletableResultCode shutdown() {
            return maintained.shutdown();
        }

        private static void judge(
                HttpResponse response, Consumer<HttpResponse> onResponse, Consumer<Throwable> onError) {
            var status = response.getStatusCode();
            if (status < 200 || status > 299) {
                onError.accept(RefusedExportException.httpStatus(status, response.getStatusMessage()));
                return;
            }
            var partial = PartialSuccess.parse(response.getResponseBody());
            if (partial.rejected() > 0) {
                onError.accept(RefusedExportException.partialSuccess(partial));
            } else {
                onResponse.accept(response);
            }
        }
    }
}
