package rubriek.audience;

import org.jspecify.annotations.Nullable;
import rubriek.shared.limits.Mailbox;

/**
 * Which mails about the service are meant; null for all.
 *
 * @param email one whole address of a subscriber, in any spelling
 */
public record ServiceMailFilter(
        @Nullable NoticeState state,
        @Nullable NoticeKind kind,
        @Mailbox @Nullable String email) {}
