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
 * Stands in for the services that the one under test calls. Each {@code initArg} is the name of a REST client; its
 * address is set to a stub server, which the test gets in a field annotated with {@link Stub}.
 */
public class StubServices implements QuarkusTestResourceLifecycleManager {

    private final Map<String, WireMockServer> servers = new HashMap<>();

    @Override
    public void init(Map<String, String> services) {
        services.keySet()
                .forEach(name -> servers.put(name, new WireMockServer(options().dynamicPort())));
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>();
        servers.forEach((name, server) -> {
            server.start();
            config.put("quarkus.rest-client." + name + ".url", server.baseUrl());
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

    /** The stub server of the REST client of this name. */
    @Target(ElementType.FIELD)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Stub {
        String value();
    }
}
