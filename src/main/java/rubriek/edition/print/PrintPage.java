package rubriek.edition.print;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A document to be printed.
 *
 * @param html a whole HTML document with its style inside. Elements marked {@code data-hyphenate} are hyphenated in the
 *     language of their nearest {@code lang}; {@code h1} to {@code h3} become the bookmarks; {@code body} is given the class
 *     {@code roomy}, or {@code snug} where that saves a last page that would stand nearly empty. Text must not hang in
 *     floats other than footnotes or in absolutely placed boxes: a screen reader would read it last. What stands in an element with
 *     {@code class="picture"} and has its width and height in mm as its own style may be set to as little as half its size, where it would
 *     leave the foot of a page empty.
 * @param pictures what {@code <img src="picture:name">} and {@code url(picture:name)} stand for: PNG, JPEG, GIF or SVG by a
 *     name of letters, digits and hyphens, without a file's ending. One that cannot be read is left out. Nothing else is
 *     loaded, from wherever (S-04).
 * @param about what the document says of itself
 */
public record PrintPage(String html, Map<String, byte[]> pictures, About about) {

    /** The engine takes an ending for the kind of picture, and would fail on a drawing that is none. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]+");

    public PrintPage {
        pictures = Map.copyOf(pictures);
        if (!pictures.keySet().stream().allMatch(NAME.asMatchPredicate())) {
            throw new IllegalArgumentException("a picture's name is made of letters, digits and hyphens");
        }
    }

    /**
     * The document's own particulars, as readers and archives show them.
     *
     * @param language a BCP 47 tag, for the voice of a screen reader, hyphens and line breaks
     * @param title never blank: it stands in the window's title bar
     * @param date written as the date of creation; the same page and date give the same bytes
     */
    public record About(String language, String title, String author, String subject, Instant date) {

        private static final Pattern NOT_IN_XML = Pattern.compile("[\\p{Cntrl}\\p{Cn}\\p{Cs}\\s]+");

        public About {
            title = oneLine(title);
            author = oneLine(author);
            subject = oneLine(subject);
            if (language.isBlank() || title.isBlank()) {
                throw new IllegalArgumentException("a printed page needs a language and a title");
            }
        }

        Locale locale() {
            return Locale.forLanguageTag(language);
        }

        private static String oneLine(String text) {
            return NOT_IN_XML
                    .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                    .replaceAll(" ")
                    .strip();
        }
    }
}
