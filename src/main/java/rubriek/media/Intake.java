package rubriek.media;

import java.util.UUID;

/**
 * An upload that was looked at.
 *
 * @param hash SHA-256 of its octets, in lower-case hexadecimal
 * @param stem of the names of its renditions
 */
record Intake(UUID newsletter, Form form, String hash, String stem, MediumDraft words) {}
