import java.util.function.UnaryOperator;
import org.elasticsearch.common.util.concurrent.ThreadContext;
import org.elasticsearch.plugins.ActionPlugin;
import org.elasticsearch.plugins.Plugin;
import org.elasticsearch.rest.RestHandler;

/**
 * Adds the header by which clients since 7.14 know Elasticsearch; 7.10 does not send it yet. Without it the Collector's
 * exporter writes its documents and then reports each of them as failed.
 */
public final class ProductHeader extends Plugin implements ActionPlugin {
    @Override
    public UnaryOperator<RestHandler> getRestHandlerWrapper(ThreadContext context) {
        return handler -> (request, channel, client) -> {
            context.addResponseHeader("X-Elastic-Product", "Elasticsearch");
            handler.handleRequest(request, channel, client);
        };
    }
}
