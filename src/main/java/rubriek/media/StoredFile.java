package rubriek.media;

import java.util.UUID;

/**
 * One rendition as it is handed out.
 *
 * @param rendition names its octets
 * @param type a media type
 * @param size in octets
 * @param hash SHA-256 of the octets, in lower-case hexadecimal
 * @param toBeSaved whether it is to be saved and not to be shown
 */
public record StoredFile(UUID rendition, String name, String type, long size, String hash, boolean toBeSaved) {}
