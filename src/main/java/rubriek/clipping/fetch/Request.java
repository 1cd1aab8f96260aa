package rubriek.clipping.fetch;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * What to read, and what it may take.
 *
 * @param headers beside those of every request; nothing in them may tell who is reading
 * @param most octets of the body, unpacked
 * @param within all of it: looking up, every redirect, reading
 * @param patience how much longer it may wait for its turn at a host that others are reading from
 */
public record Request(
        String address, Map<String, String> headers, int most, Duration within, Duration patience, Enough enough) {

    private static final int MEGABYTE = 1 << 20;
    private static final Duration WITHIN = Duration.ofSeconds(5);

    public Request {
        headers = Map.copyOf(headers);
    }

    /** At most 1 MB within 5 seconds, waiting included. */
    public static Request of(String address) {
        return new Request(address, Map.of(), MEGABYTE, WITHIN, Duration.ZERO, Enough.NEVER);
    }

    public Request with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new Request(address, more, most, within, patience, enough);
    }

    public Request most(int octets) {
        return new Request(address, headers, octets, within, patience, enough);
    }

    public Request within(Duration time) {
        return new Request(address, headers, most, time, patience, enough);
    }

    public Request patient(Duration time) {
        return new Request(address, headers, most, within, time, enough);
    }

    public Request until(Enough seen) {
        return new Request(address, headers, most, within, patience, seen);
    }
}
