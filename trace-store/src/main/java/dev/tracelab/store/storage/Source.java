package dev.tracelab.store.storage;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.resource.v1.Resource;

/**
 * Where a span or log record comes from: resource and instrumentation scope, both still encoded. Thousands of spans share
 * one source, so the store keeps one instance of each.
 */
public record Source(Instance instance, ByteString scope, String scopeSchemaUrl) {
    /** What a resource without {@code service.name} is called; Jaeger uses the same word. */
    public static final String NO_SERVICE_NAME = "OTLPResourceNoServiceName";

    public String service() {
        return instance.service();
    }

    int heapBytes() {
        return 200 + instance.resource().size() + scope.size();
    }

    /** The resource half of a source: all scopes of one instance share it. */
    public record Instance(String service, ByteString resource, String schemaUrl) {
        public static Instance of(Resource resource, ByteString encoded, String schemaUrl) {
            return new Instance(serviceName(resource), encoded, schemaUrl);
        }

        private static String serviceName(Resource resource) {
            return resource.getAttributesList().stream()
                    .filter(attribute -> attribute.getKey().equals("service.name"))
                    .map(KeyValue::getValue)
                    .map(value -> value.getStringValue())
                    .filter(name -> !name.isEmpty())
                    .findFirst()
                    .orElse(NO_SERVICE_NAME);
        }
    }
}
