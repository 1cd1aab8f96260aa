package rubriek.issue.importing;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * A document to be imported.
 *
 * @param charset of a text; null when its sender did not say
 */
public record ImportDraft(
        ImportFormat format, byte[] document, @Nullable Charset charset) {}
