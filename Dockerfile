# One service of the four: docker build --build-arg SERVICE=auth-service .
#
# The first stage builds it with Maven. Where that is done already (./lab up has built it, or CI), the argument
# ARTIFACT=packaged takes what lies in the service's target folder, and no Maven image is needed.
ARG JDK_IMAGE=maven:3.9-eclipse-temurin-25
ARG JRE_IMAGE=eclipse-temurin:25-jre
ARG ARTIFACT=built

FROM ${JDK_IMAGE} AS built
ARG SERVICE
WORKDIR /source
COPY . .
RUN --mount=type=cache,target=/root/.m2 mvn --quiet --batch-mode --projects ${SERVICE} --also-make \
      -DskipTests -Dspotless.check.skip -Dquarkus.package.jar.type=aot-jar package && mv ${SERVICE}/target/quarkus-app /app

FROM scratch AS packaged
ARG SERVICE
COPY ${SERVICE}/target/quarkus-app /app

FROM ${ARTIFACT} AS artifact

FROM ${JRE_IMAGE}
# Not root, and nothing but /data may be written: there auth-service keeps its signing key.
RUN useradd --system --uid 10001 --home-dir /data --create-home tracelab
COPY --from=artifact /app /app
COPY --chmod=755 infra/train-aot /tmp/train-aot
WORKDIR /app
# A cache of classes, loaded and linked: the service starts in a third of the time. Made by the JVM that will use it.
RUN /tmp/train-aot && rm /tmp/train-aot
USER 10001
VOLUME /data
ENV QUARKUS_HTTP_HOST=0.0.0.0
ENTRYPOINT ["java", "@java.options", "-jar", "quarkus-run.jar"]
