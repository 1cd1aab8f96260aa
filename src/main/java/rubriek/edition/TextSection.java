package rubriek.edition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A section with its content as plain text.
 *
 * @param heading underlined
 */
record TextSection(String heading, @Nullable String introduction, List<String> entries) {}
