package rubriek.dispatch.signing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.dispatch.dkim.DkimRecord;
import rubriek.dispatch.dkim.KeyAlgorithm;
import rubriek.shared.Versioned;

/**
 * What is known of a key, which is all but its private half (D-08).
 *
 * @param domain in A-labels
 * @param record what the domain's DNS must tell
 * @param createdAt null for a key from a file
 * @param keepRecordUntil until when the record of a retired key must stay, so that mail under way still verifies (D-09)
 */
public record DkimKeyView(
        UUID id,
        String domain,
        String selector,
        KeyAlgorithm algorithm,
        int bits,
        DkimKeyStatus status,
        KeyOrigin origin,
        DkimRecord record,
        int version,
        @Nullable Instant createdAt,
        @Nullable Instant activatedAt,
        @Nullable Instant retiredAt,
        @Nullable Instant keepRecordUntil)
        implements Versioned {}
