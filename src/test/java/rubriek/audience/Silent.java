package rubriek.audience;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import rubriek.shared.EmailAddress;

/** Readers who gave no sign of life for years, and the morning on which they are asked. */
@ApplicationScoped
public class Silent {

    static final Instant LONG_AGO = Instant.parse("2019-03-01T09:00:00Z");

    private final Lists lists;
    private final Enrolments enrolments;
    private final ReconfirmRounds rounds;

    Silent(Lists lists, Enrolments enrolments, ReconfirmRounds rounds) {
        this.lists = lists;
        this.enrolments = enrolments;
        this.rounds = rounds;
    }

    /** A list that asks after two years. */
    public ListView list(String newsletter) {
        return lists.create(new ListDraft(
                "l" + UUID.randomUUID(),
                "Buurtkrant De Linde",
                newsletter,
                OptIn.DOUBLE,
                Linde.WORDS,
                null,
                null,
                null,
                new Reconfirm(24)));
    }

    public void reader(ListView list, EmailAddress address) {
        reader(list, address, LONG_AGO);
    }

    void reader(ListView list, EmailAddress address, Instant consent) {
        var given = new ConsentDraft(consent, null, "paper form");
        enrolments.add(
                list.slug(), new SubscriberDraft(address.value(), null, null, null, "confirmed", given), Linde.EDITOR);
    }

    public void morning() {
        rounds.make();
    }
}
