package rubriek.shared;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A {@link SignedToken} that never expires, where upper and lower case are not told apart: mail servers may change the case of a
 * local part. All its octets but the four of the moment, as one number to the base 36. So it leaves room for a name and a plus in
 * the 64 octets that a local part may have (RFC 5321 section 4.5.3.1.1), which base 32 does not for a name like "unsubscribe".
 */
final class CaselessToken {

    private static final int BASE = 36;
    private static final Pattern FORM = Pattern.compile("[0-9a-zA-Z]{52}");

    /** Key and subject; behind them stands the moment. */
    private static final int BEFORE = 1 + 16;

    private static final int MOMENT = 4;
    private static final int MAC = 16;

    private CaselessToken() {}

    /** @param token of {@link SignedToken#encode}, without a moment */
    static String of(String token) {
        var whole = Base64.getUrlDecoder().decode(token);
        var kept = ByteBuffer.allocate(BEFORE + MAC).put(whole, 0, BEFORE).put(whole, BEFORE + MOMENT, MAC);
        var digits = new BigInteger(1, kept.array()).toString(BASE);
        return "0".repeat(52 - digits.length()) + digits;
    }

    /** The token that it was made of; nothing when it has not the form of one. */
    static Optional<String> token(String caseless) {
        if (!FORM.matcher(caseless).matches()) return Optional.empty();
        var number = new BigInteger(caseless.toLowerCase(Locale.ROOT), BASE);
        if (number.bitLength() > (BEFORE + MAC) * Byte.SIZE) return Optional.empty();
        var kept = new byte[BEFORE + MAC];
        for (var i = 0; i < kept.length; i++)
            kept[i] = number.shiftRight((kept.length - 1 - i) * Byte.SIZE).byteValue();
        var whole = ByteBuffer.allocate(BEFORE + MOMENT + MAC)
                .put(kept, 0, BEFORE)
                .putInt(0)
                .put(kept, BEFORE, MAC);
        return Optional.of(Base64.getUrlEncoder().withoutPadding().encodeToString(whole.array()));
    }
}
