package rubriek.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Refused;
import rubriek.shared.Validation;

/**
 * Putting people on a list in their name. Whoever does so shows a consent, or has the mailbox asked (G-01); nobody who left, or
 * whose address is suppressed, comes back by somebody else's hand.
 */
@ApplicationScoped
@Transactional
public class Enrolments {

    /** How far the clock of another machine may be ahead. */
    private static final Duration LEEWAY = Duration.ofMinutes(5);

    private final Register register;
    private final Suppressions suppressions;
    private final ListRepository lists;
    private final NoticeRepository notices;
    private final SubscriberViews views;
    private final Validation validation;

    Enrolments(
            Register register,
            Suppressions suppressions,
            ListRepository lists,
            NoticeRepository notices,
            SubscriberViews views,
            Validation validation) {
        this.register = register;
        this.suppressions = suppressions;
        this.lists = lists;
        this.notices = notices;
        this.views = views;
        this.validation = validation;
    }

    /**
     * @param by whose doing it is, for the ledger
     * @throws Refused {@code consent-missing} or {@code consent-in-future}; {@code subscriber-exists} when the person is confirmed
     *     already; {@code field-missing} and {@code field-unfit-…}; {@code subscriber-left} when they left and the consent is not a
     *     later one; {@code address-suppressed}; {@code address-moved} when whoever had the address is reached at another one since
     *     and its mailbox is not to be asked
     */
    public SubscriberView add(String list, SubscriberDraft sent, String by) {
        validation.check(sent);
        var target = lists.named(list);
        var draft = sent.with(ListFields.fit(target.fields(), sent.attributesOrNone()));
        if (draft.confirmed()) mustShowConsent(draft.consent());
        var person = register.person(draft.address()); // waits for an erasure of them, which leaves a suppression
        mustNotBeSuppressed(target, draft);
        if (draft.confirmed()) mustNotHaveMoved(person, target);
        var before = register.subscriptionsOf(person).isEmpty() ? null : person.details();
        ListFields.mustBeWhole(target.fields(), person.with(draft.attributesOrNone()));
        if (draft.confirmed()) confirm(person, target, draft, by);
        else ask(person, target, by);
        person.learn(draft);
        if (before != null) register.tellDetails(person, before, by, "api");
        register.flush();
        return views.of(person, target);
    }

    private void mustShowConsent(@Nullable ConsentDraft consent) {
        if (consent == null || consent.how() == null || consent.how().isBlank())
            throw Refused.unprocessable("consent-missing");
        if (consent.at() != null && consent.at().isAfter(register.now().plus(LEEWAY)))
            throw Refused.unprocessable("consent-in-future");
    }

    private void mustNotBeSuppressed(MailingList list, SubscriberDraft draft) {
        var barred = draft.confirmed()
                ? suppressions.standsAgainst(draft.address(), list)
                : !suppressions.yieldsToConfirmation(draft.address(), list);
        if (barred) throw Refused.conflict("address-suppressed");
    }

    /** Whoever is on the list, or was, is judged by that. */
    private void mustNotHaveMoved(Subscriber person, MailingList list) {
        var wasReader = register.find(person, list)
                .filter(s -> s.is(SubscriptionStatus.CONFIRMED) || s.unsubscribedAt != null)
                .isPresent();
        if (!wasReader && register.mustSpeak(person)) throw Refused.conflict("address-moved");
    }

    private void confirm(Subscriber person, MailingList list, SubscriberDraft draft, String by) {
        var consent = Objects.requireNonNull(draft.consent());
        var given = given(consent);
        var subscription = register.find(person, list).orElseGet(() -> register.begin(person, list, given));
        if (subscription.is(SubscriptionStatus.CONFIRMED))
            throw Refused.conflict("subscriber-exists", list.slug, person.id);
        if (subscription.unsubscribedAt != null) mustBeLater(consent, subscription.unsubscribedAt);
        register.confirm(
                person,
                subscription,
                new Step(ConsentAction.ADDED, given, by, Objects.requireNonNull(consent.how()), consent.text()));
    }

    /**
     * A consent of before somebody left is no consent to come back, whoever entered their address in a form since; nor is one that nobody
     * says the moment of.
     */
    private static void mustBeLater(ConsentDraft consent, Instant left) {
        if (consent.at() == null || !consent.at().isAfter(left))
            throw Refused.conflict("subscriber-left", left.toString());
    }

    private void ask(Subscriber person, MailingList list, String by) {
        var subscription = register.find(person, list);
        if (subscription.filter(s -> s.is(SubscriptionStatus.CONFIRMED)).isPresent())
            throw Refused.conflict("subscriber-exists", list.slug, person.id);
        var now = register.now();
        register.ask(person, list, new Step(ConsentAction.ASKED, now, by, "api", list.consentText))
                .ifPresent(s -> notices.queueConfirmation(s, now));
    }

    private Instant given(ConsentDraft consent) {
        var now = register.now();
        return consent.at() == null || consent.at().isAfter(now)
                ? now
                : consent.at().truncatedTo(ChronoUnit.MICROS);
    }
}
