package rubriek.audience.changing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import rubriek.audience.Crowds;
import rubriek.audience.SubscriptionStatus;

/** Putting confirmed people on another list. Nobody comes back there who left, bounced, complained or was erased. */
@ApplicationScoped
class Joining implements Deed {

    private final Crowds crowds;

    Joining(Crowds crowds) {
        this.crowds = crowds;
    }

    @Override
    public Meant meant(StoredChange change, List<Member> some) {
        var confirmed = SubscriptionStatus.CONFIRMED.word();
        var target = Objects.requireNonNull(change.wish().toList());
        var barred = crowds.barred(Deed.people(some), target);
        var changing = some.stream()
                .filter(m -> m.status().equals(confirmed) && !barred.contains(m.person()))
                .toList();
        return new Meant(changing, some.size() - changing.size());
    }

    @Override
    public List<Memory> make(StoredChange change, List<Member> changing, Instant now) {
        var wish = change.wish();
        var made = crowds.join(
                Deed.people(changing),
                Objects.requireNonNull(wish.toList()),
                Objects.requireNonNull(wish.consent()),
                change.doing(now));
        return changing.stream()
                .map(m -> new Memory(m.person(), Objects.requireNonNull(made.get(m.person())), now, null, null))
                .toList();
    }

    @Override
    public int undo(StoredChange change, List<Memory> some, Instant now) {
        return crowds.takeOff(some.stream().map(Memory::subscription).toList(), change.undoing(now));
    }
}
