package rubriek.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import rubriek.shared.Purpose;
import rubriek.shared.SignedToken;
import rubriek.shared.SignedTokens;

/**
 * Tells people from programs by how long they look at a form before they send it (S-12). No puzzle, no script, no cookie: the form
 * carries a signed moment.
 */
@ApplicationScoped
class Patience {

    /** How long a form may lie open in a browser. */
    private static final Duration LASTS = Duration.ofHours(24);

    /** Nobody types an address and presses a button in less. */
    private static final Duration LEAST = Duration.ofSeconds(2);

    private final SignedTokens tokens;
    private final Clock clock;

    Patience(SignedTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** What to hide in a form that is handed out now, for this subject and no other. */
    String begun(UUID subject) {
        return tokens.sign(Purpose.SIGN_UP, subject, clock.instant().plus(LASTS));
    }

    /** When the form was handed out, to the second; nothing when it was too long ago, or not by us for this subject. */
    Optional<Instant> since(UUID subject, String begun) {
        return tokens.verify(Purpose.SIGN_UP, begun)
                .filter(token -> token.subject().equals(subject))
                .map(SignedToken::expires)
                .map(expires -> expires.minus(LASTS));
    }

    boolean isHasty(Instant begun) {
        return begun.plus(LEAST).isAfter(clock.instant());
    }
}
