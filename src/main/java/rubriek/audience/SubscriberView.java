package rubriek.audience;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Versioned;

/**
 * A person, and the lists that they are or were on.
 *
 * @param status where the person stands on the list that was asked for; absent when no list was
 * @param tags in alphabetical order
 * @param language of pages and mails about the service, as they chose it themselves; absent for that of the newsletter
 * @param suppressed why the address gets no mail at all, whatever its lists say; absent when it may be mailed
 */
public record SubscriberView(
        UUID id,
        String email,
        @Nullable String name,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SubscriptionStatus status,
        Map<String, String> attributes,
        List<String> tags,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String language,
        List<Membership> lists,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SuppressionReason suppressed,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    /**
     * One person on one list.
     *
     * @param list the slug of the list
     * @param askedAt when the address was last entered
     * @param confirmedAt when consent was last given
     * @param unsubscribedAt when the person last left
     * @param pausedUntil when issues come again; absent when they come
     * @param reconfirmAskedAt since when a mail asks whether they still want the list; absent when none does, or they gave a sign of life since
     * @param suppressed why the address gets no mail from this list; absent when it may be mailed, as far as the list is concerned
     */
    public record Membership(
            String list,
            SubscriptionStatus status,
            Instant askedAt,
            @Nullable Instant confirmedAt,
            @Nullable Instant unsubscribedAt,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Instant pausedUntil,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Instant reconfirmAskedAt,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            SuppressionReason suppressed) {}
}
