package dev.tracelab.store;

import dev.tracelab.store.storage.StorageLimits;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;

/** Runs the store alone until it is stopped. */
public final class Main {
    private static final String USAGE = """
            usage: java … dev.tracelab.store.Main [options]
              --host ADDRESS              listen there (default 127.0.0.1)
              --ports A,B,C,D,E           OTLP/gRPC, OTLP/HTTP, queries, sampling HTTP, sampling gRPC
                                          (default 4317,4318,16686,5778,5779; 0 is any free port)
              --port-offset N             add N to each port (default 0)
              --max-traces N              traces kept (default 20000)
              --max-bytes N               bytes of spans kept (default 134217728)
              --sampling-strategies FILE  Jaeger's format; read again when it changes""";

    private Main() {}

    public static void main(String[] arguments) {
        try {
            TraceStoreServer store =
                    TraceStoreServer.start(config(Arrays.asList(arguments).iterator()));
            Runtime.getRuntime().addShutdownHook(new Thread(store::close));
            report(store.ports());
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n" + USAGE);
            System.exit(2);
        } catch (ListenFailed e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void report(Ports ports) {
        for (Listener listener : Listener.values()) {
            System.out.println(String.format(Locale.ROOT, "%5d  %s", ports.of(listener), listener.purpose()));
        }
    }

    private static TraceStoreConfig config(Iterator<String> arguments) {
        TraceStoreConfig config = TraceStoreConfig.defaults();
        while (arguments.hasNext()) {
            String option = arguments.next();
            if (!arguments.hasNext()) {
                throw new IllegalArgumentException(option + ": unknown option, or its value is missing");
            }
            config = with(config, option, arguments.next());
        }
        return config;
    }

    private static TraceStoreConfig with(TraceStoreConfig config, String option, String value) {
        StorageLimits storage = config.storage();
        return switch (option) {
            case "--host" -> config.withHost(value);
            case "--ports" -> config.withPorts(ports(value));
            case "--port-offset" -> config.withPorts(config.ports().offset(number(option, value)));
            case "--max-traces" -> config.withStorage(storage.withMaxTraces(number(option, value)));
            case "--max-bytes" -> config.withStorage(storage.withMaxBytes(number(option, value)));
            case "--sampling-strategies" -> config.withSamplingStrategies(Path.of(value));
            default -> throw new IllegalArgumentException(option + ": unknown option");
        };
    }

    private static Ports ports(String value) {
        int[] ports = Arrays.stream(value.split(","))
                .mapToInt(port -> number("--ports", port))
                .toArray();
        if (ports.length != Listener.values().length) {
            throw new IllegalArgumentException("--ports must be five numbers, not " + value);
        }
        return new Ports(ports[0], ports[1], ports[2], ports[3], ports[4]);
    }

    private static int number(String option, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " must be a whole number, not " + value, e);
        }
    }
}
