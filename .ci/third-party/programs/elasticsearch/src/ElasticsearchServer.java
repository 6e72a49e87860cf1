import static org.codelibs.elasticsearch.runner.ElasticsearchClusterRunner.newConfigs;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.codelibs.elasticsearch.runner.ElasticsearchClusterRunner;

/**
 * One Elasticsearch node, set by the environment as the official image is: a variable with dots in its name
 * ({@code discovery.type=single-node}) is a setting. Settings of what this build does not have ({@code xpack.*}) are left
 * out with a line in the log.
 */
final class ElasticsearchServer {
    private static final String HOME = "/usr/share/elasticsearch";

    private ElasticsearchServer() {}

    public static void main(String[] arguments) throws Exception {
        var runner = new ElasticsearchClusterRunner();
        var settings = settings(System.getenv());
        runner.onBuild((number, builder) -> settings.forEach(builder::put))
                .build(newConfigs()
                        .basePath(System.getProperty("java.io.tmpdir") + "/elasticsearch")
                        .numOfNode(1)
                        .clusterName(settings.get("cluster.name"))
                        .pluginTypes("ProductHeader"));
        System.out.println("Elasticsearch answers on port " + settings.get("http.port"));

        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(runner, stopped)));
        stopped.await();
    }

    private static Map<String, String> settings(Map<String, String> environment) {
        var settings = new TreeMap<>(Map.of(
                "cluster.name", "docker-cluster",
                "http.port", "9200",
                "transport.port", "9300",
                "network.host", "0.0.0.0",
                "discovery.type", "single-node",
                "path.data", HOME + "/data"));
        environment.forEach((name, value) -> {
            if (name.startsWith("xpack.")) {
                System.out.println("Left out, there is no x-pack in this build: " + name + "=" + value);
            } else if (name.matches("[a-z0-9_]+(\\.[a-z0-9_]+)+")) {
                settings.put(name, value);
            }
        });
        return settings;
    }

    private static void close(ElasticsearchClusterRunner runner, CountDownLatch stopped) {
        try {
            runner.close();
        } catch (Exception e) {
            e.printStackTrace();
        } finally {
            stopped.countDown();
        }
    }
}
