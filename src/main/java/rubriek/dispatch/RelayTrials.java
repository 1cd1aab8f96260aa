package rubriek.dispatch;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rubriek.dispatch.dkim.SigningKey;
import rubriek.dispatch.message.Copy;
import rubriek.dispatch.message.Mailbox;
import rubriek.dispatch.message.MessageDraft;
import rubriek.dispatch.message.MessageId;
import rubriek.dispatch.message.MessageTemplate;
import rubriek.dispatch.signing.Signatures;
import rubriek.newsletter.Newsletters;
import rubriek.shared.EmailAddress;
import rubriek.shared.KeptWords;
import rubriek.shared.Mishap;
import rubriek.shared.PageRequest;
import rubriek.shared.Refused;
import rubriek.shared.Texts;
import rubriek.staff.NamedRelays;
import rubriek.staff.RelayTestResult.Result;
import rubriek.staff.RelayTests;

/** Tries one relay because somebody asks, with a mail or without; what it says is remembered as if a copy had found it out, by this instance alone. */
@ApplicationScoped
public class RelayTrials implements NamedRelays {

    private final Relays relays;
    private final Newsletters newsletters;
    private final Signatures signatures;
    private final RelayBack back;
    private final Clock clock;

    RelayTrials(Relays relays, Newsletters newsletters, Signatures signatures, RelayBack back, Clock clock) {
        this.relays = relays;
        this.newsletters = newsletters;
        this.signatures = signatures;
        this.back = back;
        this.clock = clock;
    }

    /**
     * Talks to it as far as the login, and carries nothing. When it lets us in its wait is over, what waited for it is handed out at once,
     * and the next copy finds out whether it takes mail. Answers within some forty seconds.
     *
     * @throws rubriek.shared.Missing when there is no such relay
     * @throws Refused {@code no-relay} when there is only the local outbox, {@code relay-on-trial} while somebody else tries it
     */
    public RelayTrial ask(String name, Locale language) {
        var relay = real(name);
        var fault = relay.ask();
        if (fault.isEmpty()) back.waitNoLonger();
        var texts = Texts.of("alarm", language);
        var words = fault.map(InWords::of)
                .map(kept -> texts.get(
                        "try." + (refused(fault) ? "refused" : Mishap.untrusted(kept) ? "untrusted" : "unreachable"),
                        KeptWords.in(language, kept),
                        RelayTests.settings(name)))
                .orElseGet(() -> texts.get("try.let-in"));
        Log.infof("relay %s: asked by hand, %s", name, result(fault));
        return new RelayTrial(result(fault), words, RelayView.of(relay, language, clock.instant()));
    }

    @Override
    public Optional<EmailAddress> sender(String name) {
        var relay = real(name);
        return newsletters.list(PageRequest.first(PageRequest.MOST)).items().stream()
                .map(newsletter -> newsletter.sender().address())
                .filter(sender -> relay.plan().carries(sender.domain()))
                .min(Comparator.comparingInt(
                        sender -> relays.of(sender.domain()).all().indexOf(relay)));
    }

    @Override
    public Came send(String name, Letter letter) {
        var relay = real(name);
        var keys = relay.plan().signs()
                ? List.<SigningKey>of()
                : signatures.keys(letter.from().domain());
        try {
            var message = message(letter, keys);
            var outcome = relay.trial(lane -> carried(relay, lane, letter, message));
            Log.infof("relay %s: tested by a mail, %s", name, outcome.meaning());
            return new Came(result(Optional.of(outcome)), came(outcome));
        } catch (IllegalArgumentException unfit) {
            return new Came(Result.REFUSED, Mishap.UNWRITABLE.kept(String.valueOf(unfit.getMessage())));
        }
    }

    /** Of one mail that nobody sends again a broken conversation is all there is to learn, however far it came. */
    private Outcome carried(Relay relay, Lane lane, Letter letter, byte[] message) {
        var began = clock.instant();
        var outcome = lane.carry(envelope(letter), message, () -> {});
        if (Leg.serving(outcome)) relay.watch().worked();
        else if (outcome instanceof Outcome.Lost || Leg.aboutTheRelay(outcome) || Leg.declines(outcome))
            relay.failed(Trouble.with(outcome, letter.to()), began);
        return outcome;
    }

    private Relay real(String name) {
        if (relays.all().stream().allMatch(relay -> relay.plan().smtp().isEmpty())) throw Refused.conflict("no-relay");
        return relays.named(name);
    }

    private static Envelope envelope(Letter letter) {
        return new Envelope(letter.from().wire(), letter.to().wire(), Optional.empty());
    }

    private byte[] message(Letter letter, List<SigningKey> keys) {
        var draft = MessageDraft.ofService(
                new Mailbox(letter.from()), letter.subject(), letter.language(), letter.text(), html(letter));
        var copy = Copy.ofService(
                new Mailbox(letter.to()),
                MessageId.at(letter.from().domain(), clock.instant()),
                clock.instant().atOffset(ZoneOffset.UTC));
        return new SignedTemplate(new MessageTemplate(draft), keys).write(copy);
    }

    private static String html(Letter letter) {
        var text =
                letter.text().strip().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return "<!DOCTYPE html><html lang=\"%s\"><head><meta charset=\"utf-8\"><title>%s</title></head><body><p>%s</p></body></html>"
                .formatted(letter.language(), letter.subject(), text);
    }

    private static String came(Outcome outcome) {
        return outcome instanceof Outcome.Accepted ? "" : InWords.of(outcome);
    }

    private static Result result(Optional<Outcome> outcome) {
        if (outcome.isEmpty() || outcome.get() instanceof Outcome.Accepted) return Result.ACCEPTED;
        if (outcome.get() instanceof Outcome.Lost lost)
            return lost.stage() == Stage.DOT ? Result.UNKNOWN : Result.UNREACHABLE;
        return Result.REFUSED;
    }

    private static boolean refused(Optional<Outcome> outcome) {
        return !(outcome.orElseThrow() instanceof Outcome.Lost);
    }
}
