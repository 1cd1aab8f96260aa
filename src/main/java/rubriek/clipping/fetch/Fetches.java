package rubriek.clipping.fetch;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import rubriek.shared.Links;

/**
 * Reads addresses of the web (S-04): http and https, at ports 80 and 443, up to five redirects further, at most two requests to one
 * host at a time. The caller's thread waits; no longer than the request allows. It sends no cookie, no login and no Referer, and says
 * who it is.
 */
@ApplicationScoped
public class Fetches {

    private static final int MOST_REDIRECTS = 5;

    /** Of a host with more addresses, so many are tried. */
    private static final int MOST_ADDRESSES = 3;

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final Lookup lookup;
    private final Wire wire;
    private final Turns turns = new Turns();

    @Inject
    Fetches(FetchSettings settings, Links links) {
        this(Names.ofTheSystem(), networks(settings), userAgent(links), trust());
    }

    Fetches(Names names, List<Network> allowed, String userAgent, SSLContext trust) {
        lookup = new Lookup(names, new OpenWeb(allowed));
        wire = new Wire(userAgent, trust);
    }

    /** Reads what is there. Any status is an answer. */
    public Fetched get(Request request) {
        return fetch("GET", request);
    }

    /** Asks whether something is there; the answer has no body. */
    public Fetched head(Request request) {
        return fetch("HEAD", request);
    }

    private Fetched fetch(String method, Request request) {
        var first = Address.of(request.address());
        if (first.isEmpty()) return new Failure(Fault.BAD_ADDRESS, request.address(), List.of());
        return new Way(method, request, first.get()).walk();
    }

    /** One reading, from redirect to redirect. */
    private final class Way {

        private final String method;
        private final Request request;
        private final List<Redirect> redirects = new ArrayList<>();
        private final Set<Address> seen = new HashSet<>();
        private Address here;
        private Deadline deadline;

        Way(String method, Request request, Address first) {
            this.method = method;
            this.request = request;
            here = first;
            deadline = Deadline.in(request.within());
        }

        Fetched walk() {
            try {
                while (true) {
                    var reply = step();
                    var next = Optional.ofNullable(reply.headers().get("location"))
                            .filter(location -> REDIRECTS.contains(reply.status()));
                    if (next.isEmpty())
                        return new Answer(
                                reply.status(),
                                here.toString(),
                                List.copyOf(redirects),
                                reply.headers(),
                                reply.body(),
                                reply.ending());
                    goOn(reply.status(), next.get());
                }
            } catch (Broken broken) {
                return new Failure(broken.fault(), here.toString(), List.copyOf(redirects));
            }
        }

        private void goOn(int status, String location) throws Broken {
            seen.add(here);
            var next = here.follow(location).orElseThrow(() -> new Broken(Fault.BAD_REDIRECT));
            if (redirects.size() == MOST_REDIRECTS || seen.contains(next)) throw new Broken(Fault.TOO_MANY_REDIRECTS);
            redirects.add(new Redirect(status, next.toString()));
            here = next;
        }

        private Wire.Reply step() throws Broken {
            try (var turn = turn()) {
                var addresses = lookup.checked(here, deadline);
                return ask(addresses.subList(0, Math.min(addresses.size(), MOST_ADDRESSES)));
            }
        }

        /** What it waits here beyond its own time is not counted, as far as its patience goes. */
        private Turns.Turn turn() throws Broken {
            var left = deadline.left();
            var taken = turns.take(here.host(), deadline.later(request.patience()));
            if (!request.patience().isZero()) deadline = Deadline.in(left);
            return taken;
        }

        /** The next address is tried only when nobody took the connection at the one before. */
        private Wire.Reply ask(List<InetAddress> addresses) throws Broken {
            var last = addresses.get(addresses.size() - 1);
            for (var at : addresses.subList(0, addresses.size() - 1)) {
                try {
                    return wire.send(method, here, at, request, deadline);
                } catch (Broken broken) {
                    var absent = broken.fault() == Fault.NO_CONNECTION || broken.fault() == Fault.TIME_OUT;
                    if (!absent || deadline.over()) throw broken;
                }
            }
            return wire.send(method, here, last, request, deadline);
        }
    }

    private static List<Network> networks(FetchSettings settings) {
        return settings.allowedNetworks().orElse(List.of()).stream()
                .map(Network::of)
                .toList();
    }

    /** Who we are and where to complain; the first words are those without which some servers answer nobody. */
    private static String userAgent(Links links) {
        return "Mozilla/5.0 (compatible; Rubriek; +" + links.start() + ")";
    }

    private static SSLContext trust() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException none) {
            throw new IllegalStateException(none);
        }
    }

    @PreDestroy
    void close() {
        lookup.close();
        wire.close();
    }
}
