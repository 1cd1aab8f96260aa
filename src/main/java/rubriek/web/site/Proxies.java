package rubriek.web.site;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who asks when proxies of one's own stand in front. Each proxy adds to {@code X-Forwarded-For} whom it was asked by, so the last so many
 * are theirs and what stands before them is anybody's: it is never believed. The framework's own way of it takes the first, and leaves a
 * request unanswered whose header is empty, so it is not to be used (decision 242).
 */
@ApplicationScoped
class Proxies {

    private static final String HEADER = "X-Forwarded-For";
    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    private static final Pattern VERSION_4 = Pattern.compile("(" + OCTET + "(?:\\." + OCTET + "){3})(?::\\d{1,5})?");
    private static final Pattern VERSION_6 = Pattern.compile(
            "\\[([0-9a-fA-F:.]*:[0-9a-fA-F:.]*)](?::\\d{1,5})?|([0-9a-fA-F:.]*:[0-9a-fA-F:.]*:[0-9a-fA-F:.]*)");

    private final int count;
    private final boolean framework;

    /** @param count how many proxies each request comes through; 0 for none */
    Proxies(
            @ConfigProperty(name = "rubriek.proxies") int count,
            @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding", defaultValue = "false")
                    boolean framework) {
        this.count = count;
        this.framework = framework;
    }

    /** @throws ConfigurationException when the framework is told to look at such headers, or the number is none */
    void begin(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE - 2) StartupEvent start) {
        if (framework)
            throw new ConfigurationException(
                    "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING is not used. Leave it out, and write how many"
                            + " proxies stand in front: RUBRIEK_PROXIES=1");
        if (count < 0)
            throw new ConfigurationException(
                    "RUBRIEK_PROXIES is no number of proxies. Write how many stand in front, such as 1");
    }

    /** The address that a request comes from; that of the connection where the header does not say it. */
    InetAddress address(HttpServerRequest request) {
        return forwarded(request.headers().getAll(HEADER))
                .or(() -> peer(request))
                .orElseGet(InetAddress::getLoopbackAddress);
    }

    /** Without the zone that an address of one link has; nothing for who comes by a socket of the machine. */
    private static Optional<InetAddress> peer(HttpServerRequest request) {
        return Optional.ofNullable(request.remoteAddress().hostAddress())
                .map(address -> address.replaceFirst("%.*", ""))
                .flatMap(Proxies::literal);
    }

    /** @param headers each as it came, the nearest proxy's last */
    Optional<InetAddress> forwarded(List<String> headers) {
        if (count == 0) return Optional.empty();
        var all = headers.stream()
                .flatMap(header -> Stream.of(header.split(",", -1)))
                .map(String::strip)
                .toList();
        return all.size() < count ? Optional.empty() : literal(all.get(all.size() - count));
    }

    /** No name is looked up. */
    private static Optional<InetAddress> literal(String text) {
        var four = VERSION_4.matcher(text);
        if (four.matches()) return parsed(four.group(1));
        var six = VERSION_6.matcher(text);
        if (six.matches()) return parsed(six.group(1) == null ? six.group(2) : six.group(1));
        return Optional.empty();
    }

    private static Optional<InetAddress> parsed(String literal) {
        try {
            return Optional.of(InetAddress.getByName(literal));
        } catch (UnknownHostException malformed) {
            return Optional.empty();
        }
    }
}
