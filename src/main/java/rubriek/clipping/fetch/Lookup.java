package rubriek.clipping.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Looks a host up, once, and lets its addresses through only when all of them are the open web. */
final class Lookup implements AutoCloseable {

    /** Lookups cannot be broken off; so many may hang before the next one is refused. */
    private static final int MOST_AT_A_TIME = 32;

    private final Names names;
    private final OpenWeb openWeb;
    private final ExecutorService threads = new ThreadPoolExecutor(
            0, MOST_AT_A_TIME, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), Threads.named("fetch-names"));

    Lookup(Names names, OpenWeb openWeb) {
        this.names = names;
        this.openWeb = openWeb;
    }

    /** The addresses to connect to, IPv4 first: what listens there is what has been looked at, whatever the name says a moment later. */
    List<InetAddress> checked(Address address, Deadline deadline) throws Broken {
        if (HostName.hidesVersion4(address.host())) throw new Broken(Fault.FORBIDDEN_ADDRESS);
        var literal = Literal.of(address.host());
        var found = literal != null ? List.of(literal) : named(address.host(), deadline);
        for (var each : found) openWeb.mustHold(each, address.port());
        return found.stream()
                .sorted((one, other) -> Integer.compare(one.getAddress().length, other.getAddress().length))
                .toList();
    }

    private List<InetAddress> named(String host, Deadline deadline) throws Broken {
        try {
            return threads.submit(() -> names.of(host)).get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException failed) {
            throw new Broken(fault(failed.getCause()), failed);
        } catch (TimeoutException | RejectedExecutionException slow) {
            throw new Broken(Fault.NO_NAME_SERVER, slow);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Broken(Fault.TIME_OUT, stopped);
        }
    }

    /** The JDK tells the two apart in words only: those of the C library's EAI_AGAIN. */
    private static Fault fault(@Nullable Throwable cause) {
        return cause instanceof UnknownHostException
                        && !String.valueOf(cause.getMessage()).contains("Temporary failure")
                ? Fault.NO_SUCH_HOST
                : Fault.NO_NAME_SERVER;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
