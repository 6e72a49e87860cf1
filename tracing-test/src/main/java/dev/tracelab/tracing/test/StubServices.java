package dev.tracelab.tracing.test;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.HashMap;
import java.util.Map;

/**
 * Stands in for the services that the one under test calls. Each {@code initArg} is a name, by which the test gets a
 * stub server in a field annotated with {@link Stub}, and the key of the setting that takes the server's address. An
 * empty key stands for the address of the REST client of that name.
 */
public class StubServices implements QuarkusTestResourceLifecycleManager {

    private final Map<String, WireMockServer> servers = new HashMap<>();
    private Map<String, String> keys = Map.of();

    @Override
    public void init(Map<String, String> keysByName) {
        keys = keysByName;
        keys.keySet()
                .forEach(name -> servers.put(name, new WireMockServer(options().dynamicPort())));
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>();
        servers.forEach((name, server) -> {
            server.start();
            String key = keys.get(name);
            config.put(key.isEmpty() ? "quarkus.rest-client." + name + ".url" : key, server.baseUrl());
        });
        return config;
    }

    @Override
    public void inject(TestInjector injector) {
        servers.forEach((name, server) -> injector.injectIntoFields(
                server,
                field -> field.isAnnotationPresent(Stub.class)
                        && field.getAnnotation(Stub.class).value().equals(name)));
    }

    @Override
    public void stop() {
        servers.values().forEach(WireMockServer::stop);
    }

    /** The stub server of this name. */
    @Target(ElementType.FIELD)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Stub {
        String value();
    }
}
