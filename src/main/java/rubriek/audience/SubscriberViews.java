package rubriek.audience;

import jakarta.enterprise.context.ApplicationScoped;
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

    SubscriberViews(SubscriptionRepository subscriptions, SuppressionRepository suppressions) {
        this.subscriptions = subscriptions;
        this.suppressions = suppressions;
    }

    /** In the order given. @param list whose status is shown; null for none */
    List<SubscriberView> of(List<Subscriber> people, @Nullable MailingList list) {
        if (people.isEmpty()) return List.of();
        var on = subscriptions.of(people.stream().map(p -> p.id).toList()).stream()
                .collect(Collectors.groupingBy(o -> o.subscription().subscriberId));
        var silent = silent(people);
        return people.stream()
                .map(p -> view(p, on.getOrDefault(p.id, List.of()), list, silent.get(p.keyHash)))
                .toList();
    }

    SubscriberView of(Subscriber person, @Nullable MailingList list) {
        return of(List.of(person), list).get(0);
    }

    private Map<String, SuppressionReason> silent(List<Subscriber> people) {
        var reasons = new HashMap<String, SuppressionReason>();
        suppressions
                .inForceEverywhere(people.stream().map(p -> p.keyHash).toList())
                .forEach(s -> reasons.put(s.keyHash, s.reason));
        return reasons;
    }

    private static SubscriberView view(
            Subscriber person, List<OnList> on, @Nullable MailingList list, @Nullable SuppressionReason silent) {
        return new SubscriberView(
                person.id,
                person.email,
                person.name,
                list == null ? null : status(on, list.id),
                person.attributes(),
                List.copyOf(new TreeSet<>(person.tags)),
                on.stream().map(SubscriberViews::membership).toList(),
                silent,
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

    private static Membership membership(OnList on) {
        var s = on.subscription();
        return new Membership(on.list().slug, s.status, s.askedAt, s.confirmedAt, s.unsubscribedAt);
    }
}
