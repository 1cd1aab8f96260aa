package rubriek.issue.spelling;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The dictionaries that the program brings: Dutch, and English in the spelling of both sides of the ocean. Starting costs
 * nothing; the first question in a language waits for its dictionary, a few megabytes that the collector may take back.
 */
@ApplicationScoped
public class Lexicons {

    private final Map<String, Shelf> shelves =
            Map.of("nl", new Shelf(List.of("nl"), true), "en", new Shelf(List.of("en-US", "en-GB"), false));

    /** @param language BCP 47; its region does not matter. @return nothing when there is no dictionary of it */
    public Optional<Lexicon> of(String language) {
        return Optional.ofNullable(shelves.get(Locale.forLanguageTag(language).getLanguage()))
                .map(Shelf::lexicon);
    }

    /** One language's place. Whoever comes while it is being loaded waits. */
    private static final class Shelf {

        private final List<String> files;
        private final boolean joinsFreely;
        private @Nullable SoftReference<Lexicon> loaded;

        Shelf(List<String> files, boolean joinsFreely) {
            this.files = files;
            this.joinsFreely = joinsFreely;
        }

        synchronized Lexicon lexicon() {
            var there = loaded == null ? null : loaded.get();
            if (there != null) return there;
            var lexicon = Lexicon.load(files, joinsFreely);
            loaded = new SoftReference<>(lexicon);
            return lexicon;
        }
    }
}
