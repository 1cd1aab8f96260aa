package rubriek.dispatch.dkim;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * SHA-256 of a body in its relaxed form (RFC 6376 section 3.4.4), in one pass and without a copy: whatever stands in that form
 * already goes to the digest as it lies. What may turn out to be white space at an end, or a blank line at the end, is held back
 * until something follows. Its lines end in CRLF; where an {@link #add} ends does not matter. For one thread.
 */
final class BodyHash {

    private static final byte[] CRLF = {'\r', '\n'};
    private static final byte[] SPACE = {' '};

    private final MessageDigest digest;
    private int lineEnds;
    private boolean space;
    private boolean begun;

    BodyHash() {
        this(sha256());
    }

    private BodyHash(MessageDigest digest) {
        this.digest = digest;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** One that goes on from here by itself. */
    BodyHash copy() {
        try {
            var copy = new BodyHash((MessageDigest) digest.clone());
            copy.lineEnds = lineEnds;
            copy.space = space;
            copy.begun = begun;
            return copy;
        } catch (CloneNotSupportedException thePlatformsOwnCan) {
            throw new IllegalStateException(thePlatformsOwnCan);
        }
    }

    BodyHash add(byte[] octets, int from, int to) {
        for (var at = from; at < to; ) {
            var end = relaxedUntil(octets, at, to);
            if (end > at) {
                release();
                digest.update(octets, at, end - at);
                at = end;
            } else {
                hold(octets[at++]);
            }
        }
        return this;
    }

    /** Ends it. */
    byte[] value() {
        if (begun) digest.update(CRLF);
        return digest.digest();
    }

    /** How far the octets from here on are their own relaxed form, and are followed by nothing that could change that. */
    private static int relaxedUntil(byte[] octets, int from, int to) {
        var at = from;
        while (at < to) {
            var octet = octets[at];
            if (visible(octet)) at++;
            else if (at == from) break;
            else if (octet == ' ' && at + 1 < to && visible(octets[at + 1])) at += 2;
            else if (octet == '\r' && at + 2 < to && octets[at + 1] == '\n' && visible(octets[at + 2])) at += 3;
            else break;
        }
        return at;
    }

    private static boolean visible(byte octet) {
        return octet != ' ' && octet != '\t' && octet != '\r' && octet != '\n';
    }

    private void hold(byte octet) {
        if (octet == '\n') {
            lineEnds++;
            space = false;
        } else if (octet != '\r') {
            space = true;
        }
    }

    private void release() {
        for (; lineEnds > 0; lineEnds--) digest.update(CRLF);
        if (space) digest.update(SPACE);
        space = false;
        begun = true;
    }
}
