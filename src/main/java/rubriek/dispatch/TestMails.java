package rubriek.dispatch;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rubriek.shared.EmailAddress;
import rubriek.shared.Validation;

/**
 * Mails an issue to a few addresses to be looked at: composed and carried as a dispatch does, with a word in front of the subject
 * and a link to leave by that ends nothing. Nothing is checked first, nothing is kept, and no ledger knows of it.
 */
@ApplicationScoped
public class TestMails {

    private static final String IN_FRONT = "[Test] ";

    private final Mailings mailings;
    private final Samples samples;
    private final Relays relays;
    private final SendingSettings settings;
    private final Validation validation;
    private final Clock clock;

    TestMails(
            Mailings mailings,
            Samples samples,
            Relays relays,
            SendingSettings settings,
            Validation validation,
            Clock clock) {
        this.mailings = mailings;
        this.samples = samples;
        this.relays = relays;
        this.settings = settings;
        this.validation = validation;
        this.clock = clock;
    }

    /**
     * Sends at once, and answers when the relay has. A relay that cannot be talked to is asked once, not for every address; another
     * that carries the sender's mail stands in for it.
     *
     * @return what became of each, in the order of the addresses
     */
    public List<TestMailResult> send(String newsletter, int number, TestMailDraft draft) {
        validation.check(draft);
        var mailing = mailings.draft(newsletter, number);
        var test = mailing.with(
                mailing.letter().withSubject(IN_FRONT + mailing.letter().subject()));
        try (var messenger = new Messenger(relays)) {
            return results(test, draft.to(), messenger);
        } finally {
            Log.infof(
                    "issue %s: %d test mails", mailing.issue().id(), draft.to().size());
        }
    }

    /** An address that is named twice gets one mail. */
    private List<TestMailResult> results(Mailing test, List<String> addresses, Messenger messenger) {
        var round = new Round(test, messenger);
        var sent = new HashMap<String, TestMailResult>();
        return addresses.stream()
                .map(EmailAddress::new)
                .map(to ->
                        sent.computeIfAbsent(to.key(), first -> round.send(to)).to(to.value()))
                .toList();
    }

    /** One letter to some addresses. */
    private final class Round {

        private final Mailing test;
        private final Messenger messenger;
        private final Map<Relay, Outcome> away = new LinkedHashMap<>();
        private final Map<Boolean, SignedTemplate> templates = new HashMap<>();

        Round(Mailing test, Messenger messenger) {
            this.test = test;
            this.messenger = messenger;
        }

        TestMailResult send(EmailAddress to) {
            var carried = messenger.carry(
                    test.letter().domain(),
                    relay -> !away.containsKey(relay),
                    relay -> parcel(to, relay.plan().signs()),
                    relay -> {},
                    (relay, outcome) -> {
                        if (Leg.aboutTheRelay(outcome)) away.put(relay, outcome);
                    });
            var known = carried.by().isPresent()
                    ? Optional.<Outcome>empty()
                    : away.values().stream().findFirst();
            return TestMailResult.of(to.value(), known.orElse(carried.outcome()));
        }

        private Copywriter.Parcel parcel(EmailAddress to, boolean signedElsewhere) {
            var template = templates.computeIfAbsent(signedElsewhere, elsewhere -> samples.template(test, elsewhere));
            var token = ReturnToken.make(clock.instant());
            var domain = settings.bounceDomain().orElse(test.letter().domain());
            var envelope = new Envelope(ReturnToken.address(token, domain), to.wire(), Optional.of(token));
            return new Copywriter.Parcel(envelope, template.write(samples.copy(test, to, null)));
        }
    }
}
