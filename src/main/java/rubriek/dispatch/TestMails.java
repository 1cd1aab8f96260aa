package rubriek.dispatch;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
    private final Carrier carrier;
    private final SendingSettings settings;
    private final Validation validation;
    private final Clock clock;

    TestMails(
            Mailings mailings,
            Samples samples,
            Carrier carrier,
            SendingSettings settings,
            Validation validation,
            Clock clock) {
        this.mailings = mailings;
        this.samples = samples;
        this.carrier = carrier;
        this.settings = settings;
        this.validation = validation;
        this.clock = clock;
    }

    /**
     * Sends at once, and answers when the relay has. A relay that cannot be talked to is asked once, not for every address.
     *
     * @return what became of each, in the order of the addresses
     */
    public List<TestMailResult> send(String newsletter, int number, TestMailDraft draft) {
        validation.check(draft);
        var mailing = mailings.draft(newsletter, number);
        var test = mailing.with(
                mailing.letter().withSubject(IN_FRONT + mailing.letter().subject()));
        try (var lane = carrier.open()) {
            return results(draft.to(), carrying(test, lane));
        } finally {
            Log.infof(
                    "issue %s: %d test mails", mailing.issue().id(), draft.to().size());
        }
    }

    private static List<TestMailResult> results(List<String> addresses, Function<EmailAddress, Outcome> carry) {
        var results = new ArrayList<TestMailResult>();
        @Nullable Outcome away = null;
        for (var address : addresses) {
            var outcome = away == null ? carry.apply(new EmailAddress(address)) : away;
            if (Trip.aboutTheRelay(outcome)) away = outcome;
            results.add(TestMailResult.of(address, outcome));
        }
        return results;
    }

    private Function<EmailAddress, Outcome> carrying(Mailing mailing, Lane lane) {
        var template = samples.template(mailing);
        var domain = settings.bounceDomain().orElse(mailing.letter().domain());
        return to -> {
            var token = ReturnToken.make(clock.instant());
            var envelope = new Envelope(ReturnToken.address(token, domain), to.wire(), Optional.of(token));
            return lane.carry(envelope, template.write(samples.copy(mailing, to, null)), () -> {});
        };
    }
}
