package rubriek.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import rubriek.audience.PreferencesView.Choice;
import rubriek.shared.Invalid;
import rubriek.shared.Purpose;
import rubriek.shared.Refused;
import rubriek.shared.Validation;

/**
 * What readers see and change of themselves, by a link that was mailed to them a while ago at most. It needs no login: the mailbox
 * is the proof. The link to leave a list opens none of this, since it is passed on with the mail that it stands in (S-11).
 */
@ApplicationScoped
@Transactional
public class Preferences {

    /** How the ledger names what readers do by the link to their preferences. */
    static final String PAGE = "preferences page";

    private final Holders holders;
    private final Register register;
    private final PublisherLists lists;
    private final Suppressions suppressions;
    private final AddressChangeRepository changes;
    private final Validation validation;

    Preferences(
            Holders holders,
            Register register,
            PublisherLists lists,
            Suppressions suppressions,
            AddressChangeRepository changes,
            Validation validation) {
        this.holders = holders;
        this.register = register;
        this.lists = lists;
        this.suppressions = suppressions;
        this.changes = changes;
        this.validation = validation;
    }

    /** What the link shows, without changing anything; nothing when it does not work (any more). */
    public Optional<PreferencesView> look(String token) {
        return holders.seenAtHome(Purpose.PREFERENCES, token).map(this::view);
    }

    /** Whether the name may be one, and whatever else has limits. */
    public boolean takes(PreferencesChange wanted) {
        try {
            validation.check(wanted);
            return true;
        } catch (Invalid unfit) {
            return false;
        }
    }

    /**
     * Does what the reader wants. What is as they want it already stays, and nothing is written about it.
     *
     * @throws Refused {@code field-missing} and {@code field-unfit-…} of what the lists ask that they want
     */
    public Optional<PreferencesView> change(String token, PreferencesChange wanted) {
        validation.check(wanted);
        var holder = holders.lockedAtHome(Purpose.PREFERENCES, token);
        holder.ifPresent(h -> {
            describe(h, wanted);
            choose(h, wanted);
            pause(h, wanted);
        });
        register.flush();
        return holder.map(this::view);
    }

    private void describe(Holder holder, PreferencesChange wanted) {
        var person = holder.person();
        var now = register.now();
        var before = person.details();
        person.describe(wanted.nameOrNone(), attributes(holder, wanted), before.tags());
        person.language = wanted.languageOrNone();
        register.tellDetails(person, before, Step.PERSON, PAGE);
        if (wanted.statistics() == (person.statisticsSince != null)) return;
        person.statisticsSince = wanted.statistics() ? now : null;
        register.writeAll(
                person,
                step(wanted.statistics() ? ConsentAction.STATISTICS_ALLOWED : ConsentAction.STATISTICS_WITHDRAWN, now));
    }

    /** What they are with what the lists that they want ask of them; what none of those asks is not theirs to fill. */
    private Map<String, String> attributes(Holder holder, PreferencesChange wanted) {
        var all = new TreeMap<>(holder.person().attributes());
        for (var list : lists.of(holder.newsletter()))
            if (wanted.lists().contains(list.slug))
                for (var field : list.fields()) {
                    var value = wanted.fields().get(field.name());
                    if (value == null) continue;
                    if (!value.isBlank()) all.put(field.name(), ListFields.fit(field, value));
                    else if (!field.needed()) all.remove(field.name());
                    else throw Refused.unprocessable("field-missing", field.name());
                }
        return all;
    }

    private void choose(Holder holder, PreferencesChange wanted) {
        var now = register.now();
        for (var list : lists.of(holder.newsletter())) {
            var on = isOn(holder.person(), list);
            if (wanted.lists().contains(list.slug) == on) continue;
            if (on) register.find(holder.person(), list).ifPresent(s -> leave(holder.person(), s, now));
            else if (!suppressions.standsAgainst(holder.person().address(), list)) join(holder.person(), list, now);
        }
    }

    private void join(Subscriber person, MailingList list, Instant now) {
        ListFields.mustBeWhole(list.fields(), person.attributes());
        register.join(person, list, new Step(ConsentAction.CONFIRMED, now, Step.PERSON, PAGE, list.consentText));
    }

    private void leave(Subscriber person, Subscription subscription, Instant now) {
        register.leave(person, subscription, step(ConsentAction.UNSUBSCRIBED, now));
    }

    private void pause(Holder holder, PreferencesChange wanted) {
        var months = wanted.pauseMonths();
        if (months == null) return;
        var now = register.now();
        var until = now.atZone(holder.newsletter().zone()).plusMonths(months).toInstant();
        subscriptions(holder)
                .filter(s -> s.is(SubscriptionStatus.CONFIRMED))
                .filter(s -> months > 0 || s.pausedAt(now))
                .forEach(s -> {
                    s.pausedUntil = months > 0 ? until : null;
                    register.write(
                            holder.person(), s, step(months > 0 ? ConsentAction.PAUSED : ConsentAction.RESUMED, now));
                });
    }

    private Stream<Subscription> subscriptions(Holder holder) {
        return lists.of(holder.newsletter()).stream().flatMap(list -> register.find(holder.person(), list).stream());
    }

    private boolean isOn(Subscriber person, MailingList list) {
        return register.find(person, list)
                .filter(s -> s.is(SubscriptionStatus.CONFIRMED))
                .isPresent();
    }

    private PreferencesView view(Holder holder) {
        var person = holder.person();
        var now = register.now();
        return new PreferencesView(
                holder.newsletter(),
                person.address(),
                person.name,
                person.language,
                lists.of(holder.newsletter()).stream()
                        .map(l -> new Choice(
                                l.slug,
                                l.title,
                                l.consentText,
                                lists.language(l),
                                isOn(person, l),
                                !suppressions.standsAgainst(person.address(), l),
                                l.fields()))
                        .toList(),
                subscriptions(holder)
                        .filter(s -> s.pausedAt(now))
                        .map(s -> Objects.requireNonNull(s.pausedUntil))
                        .max(Instant::compareTo)
                        .orElse(null),
                person.statisticsSince != null,
                person.attributes(),
                changes.waiting(person).map(AddressChange::address).orElse(null));
    }

    private static Step step(ConsentAction action, Instant at) {
        return new Step(action, at, Step.PERSON, PAGE);
    }
}
