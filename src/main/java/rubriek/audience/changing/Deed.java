package rubriek.audience.changing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What one kind of change does to some people, who are locked. In the caller's transaction. */
interface Deed {

    /**
     * Whom it means.
     *
     * @param changing those that it would change
     * @param skipped how many it may not change
     */
    record Meant(List<Member> changing, int skipped) {}

    Meant meant(StoredChange change, List<Member> some);

    /** Everybody is looked at before some of them are changed. */
    default void look(StoredChange change, List<Member> some) {}

    /** @return what is to be remembered of each */
    List<Memory> make(StoredChange change, List<Member> changing, Instant now);

    /**
     * Takes it back of those who stand as they were left.
     *
     * @return how many they were
     */
    int undo(StoredChange change, List<Memory> some, Instant now);

    static List<UUID> people(List<Member> some) {
        return some.stream().map(Member::person).toList();
    }
}
