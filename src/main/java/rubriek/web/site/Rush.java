package rubriek.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Counts what is asked for by forms within an hour, from one network, for one newsletter and in all, and refuses more: forms on the
 * open web are used to drown somebody else's mailbox (S-12). The counts are this process's, and gone after the hour; no address is
 * kept anywhere else. What is refused does not depend on whom it is about (S-13).
 */
@ApplicationScoped
class Rush {

    private static final Logger LOG = Logger.getLogger(Rush.class);

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int OCTETS_OF_NETWORK_4 = 3;
    private static final int OCTETS_OF_NETWORK_6 = 6;
    private static final int OCTETS_4 = 4;

    private final SignUpSettings most;
    private final Clock clock;
    private final Map<String, Integer> counts = new HashMap<>();
    private Instant hour = Instant.EPOCH;

    Rush(SignUpSettings most, Clock clock) {
        this.most = most;
        this.clock = clock;
    }

    /**
     * Lets one more through.
     *
     * @param from the address that it comes from; one of this machine or of a private network may be a proxy's, and is everybody's
     * @throws WebApplicationException 429, with the seconds until it may be tried again
     */
    synchronized void admit(InetAddress from, String newsletter) {
        var now = clock.instant();
        if (!hour.equals(now.truncatedTo(ChronoUnit.HOURS))) {
            hour = now.truncatedTo(ChronoUnit.HOURS);
            counts.clear();
        }
        var shared = from.isLoopbackAddress() || from.isSiteLocalAddress();
        var network = shared ? "" : "network " + network(from);
        if (isFull("all", most.inAll())
                || isFull(newsletter, most.perNewsletter())
                || isFull(network, most.perNetwork()))
            throw new WebApplicationException(Response.status(TOO_MANY_REQUESTS)
                    .header(
                            HttpHeaders.RETRY_AFTER,
                            Duration.between(now, hour.plus(1, ChronoUnit.HOURS))
                                            .toSeconds()
                                    + 1)
                    .build());
        count("all", most.inAll());
        count(newsletter, most.perNewsletter());
        if (!shared) count(network, most.perNetwork());
    }

    private boolean isFull(String what, int limit) {
        return counts.getOrDefault(what, 0) >= limit;
    }

    private void count(String what, int limit) {
        if (counts.merge(what, 1, Integer::sum) == limit)
            LOG.warnf("%d forms were sent within this hour (%s): more are refused until it is over", limit, what);
    }

    private static String network(InetAddress address) {
        var octets = address.getAddress();
        var kept = octets.length == OCTETS_4 ? OCTETS_OF_NETWORK_4 : OCTETS_OF_NETWORK_6;
        return HexFormat.of().formatHex(octets, 0, kept);
    }
}
