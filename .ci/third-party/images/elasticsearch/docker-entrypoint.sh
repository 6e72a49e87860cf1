#!/bin/bash
# Starts the server. Half of the container's memory is heap unless ES_JAVA_OPTS says otherwise. Needs bash: other shells drop
# environment variables with dots in their names, and those are Elasticsearch's settings.
set -eu

# Lucene and Netty of 2020 look into the JDK's own classes; without these they fall back to slower ways.
OPEN='--add-opens=java.base/java.nio=ALL-UNNAMED --add-opens=java.base/java.lang=ALL-UNNAMED --add-opens=java.base/sun.nio.ch=ALL-UNNAMED'

# shellcheck disable=SC2086 # several words are meant
exec java -XX:MaxRAMPercentage=50 -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED \
  $OPEN ${ES_JAVA_OPTS:-} -cp '/usr/share/elasticsearch/classes:/usr/share/elasticsearch/lib/*' ElasticsearchServer
