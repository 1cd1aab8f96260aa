package rubriek.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rubriek.shared.Languages;

/** A key that a language lacks would be answered in English without a word. */
class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "site,true",
        "field,true",
        "archive,true",
        "audience,true",
        "staying,true",
        "notice,true",
        "error,true",
        "link,true",
        "edition,true",
        "start,false",
        "outbox,false",
        "capture,false"
    })
    void every_language_has_all_the_words(String bundle, boolean ofReaders) throws IOException {
        var english = words(bundle, "en");
        for (var language : ofReaders ? Languages.OF_READERS : List.of("nl", "en")) {
            var words = words(bundle, language);
            assertEquals(english.stringPropertyNames(), words.stringPropertyNames(), bundle + " in " + language);
            words.forEach(
                    (key, text) -> assertFalse(text.toString().isBlank(), bundle + " in " + language + ": " + key));
        }
    }

    /** What two languages call by one word, and what is no word. */
    private static final Set<String> SHARED = Set.of(
            "PDF",
            "E-mailadres",
            "Article",
            "Artikel",
            "Biografie",
            "Brede tabel {number}",
            "Column",
            "In memoriam",
            "Information",
            "Interview",
            "Podcast",
            "Rapport",
            "Video",
            "note",
            "online",
            "page",
            "Pages",
            "{number}\u00a0MB",
            "{number}\u00a0kB",
            "{one} en {two}",
            "{one}, {next}",
            "{time}",
            "→",
            ":",
            ",",
            ";",
            "left",
            "ltr");

    @ParameterizedTest
    @ValueSource(strings = {"site", "field", "archive", "audience", "link", "notice", "error", "edition"})
    void no_language_speaks_another_by_accident(String bundle) throws IOException {
        for (var one : Languages.OF_READERS)
            for (var other : Languages.OF_READERS) {
                if (one.equals(other)) continue;
                var others = words(bundle, other);
                words(bundle, one)
                        .forEach((key, text) -> assertTrue(
                                !text.equals(others.get(key)) || SHARED.contains(text.toString()),
                                one + " and " + other + " of " + bundle + " say: " + text));
            }
    }

    private static final Pattern UNSPACED_IN_FRENCH = Pattern.compile("(^|[^\u00a0\u202f?!])[?!;:»]|«[^\u00a0]");

    /** A no-break space before a colon and within guillemets, a narrow one before the others; the time and the address of an example have none. */
    @ParameterizedTest
    @ValueSource(strings = {"site", "field", "archive", "audience", "notice", "error", "edition"})
    void french_has_its_spaces_before_signs_of_two_parts(String bundle) throws IOException {
        words(bundle, "fr")
                .forEach((key, text) -> assertFalse(
                        UNSPACED_IN_FRENCH.matcher(text.toString()).find(), bundle + ": " + key + "=" + text));
    }

    /** What stands between a word and a sign is not the same in all languages, so no template writes the sign. */
    @ParameterizedTest
    @ValueSource(strings = {"text", "notice", "mail", "site"})
    void a_template_leaves_the_sign_behind_a_word_to_the_language(String folder) throws IOException {
        try (var files = Files.list(Path.of("templates", folder))) {
            for (var file : files.filter(f -> !f.endsWith("theme.txt")).toList()) // a style sheet
            assertFalse(
                        Pattern.compile("\\}[:;?!]( |$)", Pattern.MULTILINE)
                                .matcher(Files.readString(file).replaceAll("\"[^\"\\n]*\"", ""))
                                .find(),
                        file + " writes a sign of its own");
        }
    }

    private static Properties words(String bundle, String language) throws IOException {
        var name = "/messages/" + bundle + "_" + language + ".properties";
        try (var file = Objects.requireNonNull(WordsTest.class.getResourceAsStream(name), name)) {
            var words = new Properties();
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return words;
        }
    }
}
