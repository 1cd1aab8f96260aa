# Takes the program that `./mvnw package` made; builds nothing itself.
#
#   ./mvnw package -DskipTests && docker build -t rubriek . && docker run --read-only --tmpfs /tmp -v rubriek:/data -p 8080:8080 rubriek
FROM eclipse-temurin:17-jre

# No name is needed, only a number that is not root's.
RUN mkdir /data && chown 10001:10001 /data
USER 10001:10001
# The embedded database, the outbox and the sending journal: everything that outlives the container.
VOLUME /data
WORKDIR /opt/rubriek

# From what rarely changes to what changes with every commit, so that a new version is a small layer.
COPY target/quarkus-app/lib/ lib/
COPY target/quarkus-app/quarkus/ quarkus/
COPY target/quarkus-app/quarkus-run.jar ./
COPY target/quarkus-app/app/ app/

ENV RUBRIEK_DATA=/data
EXPOSE 8080
# The image has no curl; bash speaks enough HTTP to ask.
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${QUARKUS_HTTP_PORT:-8080} && printf 'GET /q/health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
# More options for Java come by JAVA_TOOL_OPTIONS.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-jar", "quarkus-run.jar"]
