package rubriek.media;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file as it was sent.
 *
 * @param content where it lies for the moment; nothing of this path is kept
 * @param name what the sender calls it; only a cleaned part of it is kept
 * @param type what the sender says that it is, a media type
 */
public record Upload(
        Path content, @Nullable String name, @Nullable String type) {}
