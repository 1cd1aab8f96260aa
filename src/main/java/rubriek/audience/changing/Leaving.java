package rubriek.audience.changing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import rubriek.audience.Crowds;
import rubriek.audience.SubscriptionStatus;

/** Taking people off the list, by the step that everybody leaves by. */
@ApplicationScoped
class Leaving implements Deed {

    private final Crowds crowds;

    Leaving(Crowds crowds) {
        this.crowds = crowds;
    }

    @Override
    public Meant meant(StoredChange change, List<Member> some) {
        return new Meant(some.stream().filter(m -> !isGone(m)).toList(), 0);
    }

    private static boolean isGone(Member member) {
        return member.status().equals(SubscriptionStatus.UNSUBSCRIBED.word());
    }

    /** Whoever is off already is to be off by this one too. */
    @Override
    public void look(StoredChange change, List<Member> some) {
        crowds.meantIt(
                some.stream().filter(Leaving::isGone).map(Member::subscription).toList());
    }

    @Override
    public List<Memory> make(StoredChange change, List<Member> changing, Instant now) {
        crowds.leave(changing.stream().map(Member::subscription).toList(), change.doing(now));
        return changing.stream()
                .map(m -> new Memory(m.person(), m.subscription(), now, m.status(), m.leftAt()))
                .toList();
    }

    @Override
    public int undo(StoredChange change, List<Memory> some, Instant now) {
        var stood = some.stream()
                .map(m -> new Crowds.Stood(m.subscription(), status(m), m.leftBefore(), m.at()))
                .toList();
        return crowds.bringBack(stood, change.undoing(now));
    }

    private static SubscriptionStatus status(Memory memory) {
        var word = Objects.requireNonNull(memory.before());
        return Arrays.stream(SubscriptionStatus.values())
                .filter(s -> s.word().equals(word))
                .findFirst()
                .orElseThrow();
    }
}
