package rubriek.dispatch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rubriek.audience.NoticeKind;
import rubriek.audience.NoticeState;
import rubriek.dispatch.refusal.Fault;
import rubriek.shared.limits.Mailbox;

/**
 * Which mails about the service are meant; null for all.
 *
 * @param states any of these; none for all
 * @param fault only those that it kept from getting there
 * @param list the slug of the list that they are about
 * @param email one whole address of a subscriber, in any spelling
 * @param q a part of the address or of what the relay said, codes included, of any case
 * @param relay only those that it carried last
 */
public record ServiceMailFilter(
        List<NoticeState> states,
        @Nullable NoticeKind kind,
        @Nullable Fault fault,
        @Nullable String list,
        @Mailbox @Nullable String email,
        @Nullable String q,
        @Nullable String relay) {

    /** All of them. */
    public static final ServiceMailFilter ALL = of(List.of());

    public ServiceMailFilter {
        states = List.copyOf(states);
    }

    /** All that stand so. */
    public static ServiceMailFilter of(List<NoticeState> states) {
        return new ServiceMailFilter(states, null, null, null, null, null, null);
    }
}
