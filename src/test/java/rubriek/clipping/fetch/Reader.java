package rubriek.clipping.fetch;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import rubriek.support.TestCertificates;

/** {@link Fetches} that may read one address of this machine, and know names of their own. */
public final class Reader implements AutoCloseable {

    static final String AGENT = "Rubriek (+https://krant.example/)";

    private final Map<String, List<List<InetAddress>>> names = new ConcurrentHashMap<>();
    private final AtomicInteger lookups = new AtomicInteger();
    private final Fetches fetches;

    private Reader(List<Network> allowed) {
        fetches = new Fetches(this::lookUp, allowed, AGENT, TestCertificates.client());
    }

    /** Nothing but 127.0.0.1 may be read. */
    public static Reader ofThisMachine() {
        return new Reader(List.of(Network.of("127.0.0.1/32")));
    }

    /** The answers of the name server, one after the other; the last one stays. */
    @SafeVarargs
    final Reader knows(String name, List<String>... answers) {
        names.put(
                name,
                List.of(answers).stream()
                        .map(all -> all.stream().map(Literal::of).toList())
                        .toList());
        return this;
    }

    public Fetches fetches() {
        return fetches;
    }

    int lookups() {
        return lookups.get();
    }

    Answer answer(String address) {
        return answer(Request.of(address));
    }

    Answer answer(Request request) {
        return assertInstanceOf(Answer.class, fetches.get(request));
    }

    Failure failure(String address) {
        return failure(Request.of(address));
    }

    Failure failure(Request request) {
        return assertInstanceOf(Failure.class, fetches.get(request));
    }

    private List<InetAddress> lookUp(String name) throws UnknownHostException {
        var count = lookups.getAndIncrement();
        var answers = names.get(name);
        if (answers == null) throw new UnknownHostException(name);
        return answers.get(Math.min(count, answers.size() - 1));
    }

    @Override
    public void close() {
        fetches.close();
    }
}
