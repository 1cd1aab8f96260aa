package rubriek.audience;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rubriek.audience.SubscriberView.Membership;
import rubriek.audience.SubscriptionRepository.OnList;

/** Shows people with all that is known of them, any number in three queries. */
@ApplicationScoped
class SubscriberViews {

    private final SubscriptionRepository subscriptions;
    private final SuppressionRepository suppressions;

    private final Clock clock;

    SubscriberViews(SubscriptionRepository subscriptions, SuppressionRepository suppressions, Clock clock) {
        this.subscriptions = subscriptions;
        this.suppressions = suppressions;
        this.clock = clock;
    }

    /** In the order given. @param list whose status is shown; null for none */
    List<SubscriberView> of(List<Subscriber> people, @Nullable MailingList list) {
        if (people.isEmpty()) return List.of();
        var on = subscriptions.of(people.stream().map(p -> p.id).toList()).stream()
                .collect(Collectors.groupingBy(o -> o.subscription().subscriberId));
        var silent = new HashMap<String, SuppressionReason>();
        suppressions
                .inForce(people.stream().map(p -> p.keyHash).toList())
                .forEach(s -> silent.put(Suppressions.standing(s.keyHash, s.listId), s.reason));
        return people.stream()
                .map(p -> view(p, on.getOrDefault(p.id, List.of()), list, silent))
                .toList();
    }

    SubscriberView of(Subscriber person, @Nullable MailingList list) {
        return of(List.of(person), list).get(0);
    }

    /** @param silent reasons by {@link Suppressions#standing} */
    private SubscriberView view(
            Subscriber person, List<OnList> on, @Nullable MailingList list, Map<String, SuppressionReason> silent) {
        return new SubscriberView(
                person.id,
                person.email,
                person.name,
                list == null ? null : status(on, list.id),
                person.attributes(),
                List.copyOf(new TreeSet<>(person.tags)),
                person.language,
                on.stream().map(o -> membership(person, o, silent)).toList(),
                silent.get(Suppressions.standing(person.keyHash, null)),
                person.version,
                person.createdAt,
                person.updatedAt);
    }

    private static @Nullable SubscriptionStatus status(List<OnList> on, UUID list) {
        return on.stream()
                .filter(o -> o.list().id.equals(list))
                .map(o -> o.subscription().status)
                .findFirst()
                .orElse(null);
    }

    private Membership membership(Subscriber person, OnList on, Map<String, SuppressionReason> silent) {
        var s = on.subscription();
        return new Membership(
                on.list().slug,
                s.status,
                s.askedAt,
                s.confirmedAt,
                s.unsubscribedAt,
                s.pausedAt(clock.instant()) ? s.pausedUntil : null,
                s.is(SubscriptionStatus.CONFIRMED) ? s.reconfirmAskedAt : null,
                silent.get(Suppressions.standing(person.keyHash, s.listId)));
    }
}
