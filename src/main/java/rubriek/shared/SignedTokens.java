package rubriek.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Gives out and checks the tokens of links in mails. Whoever forges, changes or borrows one learns nothing but that it does
 * not work.
 */
@ApplicationScoped
public class SignedTokens {

    private static final Duration READ_AGAIN_AFTER = Duration.ofSeconds(10);

    private final SigningKeys stored;
    private final Clock clock;
    private volatile NavigableMap<Integer, byte[]> keys = new TreeMap<>();
    private volatile Instant readAt = Instant.EPOCH;

    SignedTokens(SigningKeys stored, Clock clock) {
        this.stored = stored;
        this.clock = clock;
    }

    /** A token that never expires. */
    public String sign(Purpose purpose, UUID subject) {
        return sign(purpose, subject, null);
    }

    /** @param expires when it stops working, to the second; null for never */
    public String sign(Purpose purpose, UUID subject, @Nullable Instant expires) {
        return sign(purpose, subject, expires, "");
    }

    /**
     * A token that is worth something for as long as its subject goes by the bond, such as the hash of the mailbox that it is sent to.
     *
     * @param expires as of {@link #sign(Purpose, UUID, Instant)}
     */
    public String sign(Purpose purpose, UUID subject, @Nullable Instant expires, String bond) {
        var newest = keys().lastEntry();
        return new SignedToken(newest.getKey(), subject, expires).encode(purpose, bond, newest.getValue());
    }

    /** One that never expires, as 52 of {@code [0-9a-z]} whose case does not matter: for the local part of a mail address. */
    public String signCaseless(Purpose purpose, UUID subject) {
        return CaselessToken.of(sign(purpose, subject));
    }

    /** What the token is about, when it is authentic, meant for this purpose and not expired. */
    public Optional<SignedToken> verify(Purpose purpose, String token) {
        return verify(purpose, token, subject -> Optional.of(""));
    }

    /**
     * As {@link #verify(Purpose, String)}, of one that is bound to something.
     *
     * @param bond what the subject goes by now; nothing when there is no such subject. It is asked before the token is believed
     */
    public Optional<SignedToken> verify(Purpose purpose, String token, Function<UUID, Optional<String>> bond) {
        return SignedToken.claimed(token)
                .filter(claim -> claim.expires() == null || claim.expires().isAfter(clock.instant()))
                .filter(claim -> secret(claim.key())
                        .flatMap(secret -> bond.apply(claim.subject())
                                .filter(bound -> SignedToken.authentic(token, purpose, bound, secret)))
                        .isPresent());
    }

    /** As {@link #verify}, of one that {@link #signCaseless} made. */
    public Optional<SignedToken> verifyCaseless(Purpose purpose, String token) {
        return CaselessToken.token(token).flatMap(whole -> verify(purpose, whole));
    }

    /** A new key signs from now on; tokens of older keys go on working. Other instances verify with it at once. */
    public void rotate() {
        stored.rotate();
        read();
    }

    /** Another instance may have made the key since ours were read; forgers cannot make us ask more than once in a while. */
    private Optional<byte[]> secret(int key) {
        var known = keys().get(key);
        if (known == null && clock.instant().isAfter(readAt.plus(READ_AGAIN_AFTER))) known = read().get(key);
        return Optional.ofNullable(known);
    }

    private NavigableMap<Integer, byte[]> keys() {
        return keys.isEmpty() ? read() : keys;
    }

    private NavigableMap<Integer, byte[]> read() {
        keys = stored.all();
        readAt = clock.instant();
        return keys;
    }
}
