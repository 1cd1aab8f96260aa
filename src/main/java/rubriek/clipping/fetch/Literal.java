package rubriek.clipping.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses written in figures, read without asking anybody. */
final class Literal {

    private static final Pattern VERSION_4 = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
    private static final Pattern VERSION_6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    private Literal() {}

    /**
     * The address of a dotted quad or of what stands between the brackets of an IPv6 literal; null for a name. An IPv4 address
     * inside an IPv6 one comes out as IPv4.
     */
    static @Nullable InetAddress of(String host) {
        if (!VERSION_4.matcher(host).matches() && !VERSION_6.matcher(host).matches()) return null;
        try {
            return InetAddress.getByName(host.contains(":") ? "[" + host + "]" : host);
        } catch (UnknownHostException malformed) {
            return null;
        }
    }

    static boolean isVersion6(String host) {
        return host.contains(":");
    }
}
