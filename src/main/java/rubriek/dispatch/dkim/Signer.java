package rubriek.dispatch.dkim;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;

/**
 * Signs the copies of one message with one or several keys, each a field of its own above all others. The same copy, key and moment
 * make the same octets. The beginning that all bodies share is hashed once. For one thread.
 */
public final class Signer {

    /** Signed where they stand (D-02, U-03), and with them what else a list says of itself. */
    private static final List<String> SIGNED = List.of(
            "From",
            "To",
            "Reply-To",
            "Subject",
            "Date",
            "Message-ID",
            "MIME-Version",
            "Content-Type",
            "List-Id",
            "List-Unsubscribe",
            "List-Unsubscribe-Post",
            "List-Help",
            "List-Archive",
            "List-Owner",
            "List-Subscribe",
            "List-Post",
            "Feedback-ID",
            "Auto-Submitted");

    /** Named once more than they stand, so that nobody can put another one beside it (D-05, RFC 6376 section 5.4.2). */
    private static final List<String> OVERSIGNED =
            List.of("From", "To", "Reply-To", "Subject", "Date", "Message-ID", "Content-Type");

    private final List<Pen> pens;
    private final byte[] bodyStart;
    private final BodyHash startHashed;

    /** One key, ready to write with. */
    private record Pen(SigningKey key, Signature signature) {}

    /**
     * @param keys none: messages stay as they are
     * @param bodyStart octets that the bodies begin with; one that begins otherwise is signed as well, only not as quickly
     */
    public Signer(List<SigningKey> keys, byte[] bodyStart) {
        this.pens = keys.stream().map(Signer::pen).toList();
        this.bodyStart = bodyStart.clone();
        this.startHashed = new BodyHash().add(bodyStart, 0, bodyStart.length);
    }

    /** Whether it signs at all. */
    public boolean signs() {
        return !pens.isEmpty();
    }

    /**
     * The message with its signatures on top.
     *
     * @param message as it leaves, its lines ended by CRLF, before dot-stuffing
     * @param at the {@code t=}, to the second
     * @throws IllegalArgumentException when it is no message
     */
    public byte[] sign(byte[] message, Instant at) {
        if (!signs()) return message;
        var head = new Head(message);
        var names = names(head);
        var canonical = canonical(head, names);
        var hash = Base64.getEncoder().encodeToString(bodyHash(message, head.body()));
        var fields = pens.stream()
                .map(pen -> field(pen, new SignatureField(pen.key(), at.getEpochSecond(), names, hash), canonical))
                .toList();
        return above(fields, message);
    }

    private static List<String> names(Head head) {
        var names = new ArrayList<String>(32);
        for (var name : SIGNED) {
            var once = OVERSIGNED.contains(name) ? 1 : 0;
            names.addAll(Collections.nCopies(head.count(name) + once, name));
        }
        return names;
    }

    private static byte[] canonical(Head head, List<String> names) {
        var out = new ByteArrayOutputStream(2_048);
        names.stream().distinct().forEach(name -> head.write(name, out));
        return out.toByteArray();
    }

    private byte[] bodyHash(byte[] message, int from) {
        var begins = from + bodyStart.length <= message.length
                && Arrays.equals(message, from, from + bodyStart.length, bodyStart, 0, bodyStart.length);
        return begins
                ? startHashed
                        .copy()
                        .add(message, from + bodyStart.length, message.length)
                        .value()
                : new BodyHash().add(message, from, message.length).value();
    }

    private static byte[] field(Pen pen, SignatureField field, byte[] canonical) {
        var own = new ByteArrayOutputStream(1_024);
        field.writeUnsigned(own);
        try {
            var signature = pen.signature();
            if (pen.key().algorithm() == KeyAlgorithm.ED25519) {
                var digest = BodyHash.sha256();
                digest.update(canonical);
                signature.update(digest.digest(own.toByteArray())); // RFC 8463 section 3: what is signed is the hash
            } else {
                signature.update(canonical);
                signature.update(own.toByteArray());
            }
            return field.with(signature.sign());
        } catch (GeneralSecurityException theKeyWasTried) {
            throw new IllegalStateException("the key " + pen.key() + " does not sign", theKeyWasTried);
        }
    }

    private static byte[] above(List<byte[]> fields, byte[] message) {
        var length = fields.stream().mapToInt(field -> field.length).sum();
        var all = new byte[length + message.length];
        var at = 0;
        for (var field : fields) {
            System.arraycopy(field, 0, all, at, field.length);
            at += field.length;
        }
        System.arraycopy(message, 0, all, at, message.length);
        return all;
    }

    private static Pen pen(SigningKey key) {
        try {
            var signature = Signature.getInstance(key.algorithm().signature());
            signature.initSign(key.secret());
            return new Pen(key, signature);
        } catch (GeneralSecurityException unfit) {
            throw new IllegalStateException("the key " + key + " cannot sign", unfit);
        }
    }
}
