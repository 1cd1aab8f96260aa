package rubriek.audience.search;

import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/** What a filter may name besides people. */
public interface References {

    /** Whose issues are numbered. */
    UUID newsletter();

    /** In which it speaks to readers who chose none; a language tag. */
    String language();

    /** Where its days begin. */
    ZoneId zone();

    /** The list of this name; nothing when there is none. */
    Optional<UUID> list(String name);

    boolean hasIssue(int number);

    /** Whether it can be told who got this issue; some time after it was sent only totals are kept. */
    boolean remembersIssue(int number);
}
