package rubriek.web.api;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rubriek.audience.search.FieldType;
import rubriek.dispatch.DispatchStatus;
import rubriek.issue.IssueStatus;
import rubriek.shared.Refused;

/** Whatever the program refuses, it says why in Dutch and in English. */
class ProblemWordsTest {

    private static final Pattern REFUSED =
            Pattern.compile("Refused\\s*\\.\\s*(?:conflict|unprocessable)\\(\\s*\"([^\"]+)\"");
    private static final Pattern MISSING = Pattern.compile("new Missing\\(\\s*\"([^\"]+)\"");
    private static final Pattern LATER = Pattern.compile("later\\(\"([^\"]+)\"");
    private static final Pattern ANSWERED =
            Pattern.compile("problems\\s*\\.\\s*(?:of|answer)\\(\\s*[^,()]+(?:\\([^)]*\\))?[^,]*,\\s*\"([^\"]+)\"");

    @Test
    void every_refusal_has_words_in_every_language() throws IOException {
        var codes = found(REFUSED);
        codes.addAll(found(ANSWERED));
        codes.addAll(found(LATER));
        assertTrue(codes.contains("number-taken") && codes.contains("stale"), () -> "found too little: " + codes);
        for (var code : codes) both(code + ".title", code + ".detail");
    }

    @Test
    void everything_that_can_be_missing_has_a_name_in_every_language() throws IOException {
        var things = found(MISSING);
        assertTrue(things.contains("newsletter"), () -> "found too little: " + things);
        for (var thing : things) both("missing." + thing);
    }

    @Test
    void every_state_and_type_that_stands_in_a_sentence_has_a_name() {
        for (var status : DispatchStatus.values()) both("term.dispatch." + status.word());
        for (var status : IssueStatus.values())
            both("term.issue." + status.name().toLowerCase(Locale.ROOT));
        for (var type : FieldType.values()) both("term.field." + type.word());
        assertEquals(
                "Deze verzending is onderweg; er valt niets te pauzeren.",
                Words.in(Locale.forLanguageTag("nl")).say("cannot-pause.detail", new Refused.Term("dispatch.sending")));
    }

    @Test
    void both_bundles_have_the_same_keys() {
        assertEquals(
                new TreeSet<>(bundle(Words.LANGUAGES.get(0)).keySet()),
                new TreeSet<>(bundle(Words.LANGUAGES.get(1)).keySet()));
    }

    @Test
    void arguments_find_their_place_whatever_stands_around_them() {
        for (var language : Words.LANGUAGES) {
            for (var key : bundle(language).keySet()) {
                var said = Words.in(language).say(key, "a1", "b2", "c3");
                assertFalse(said.contains("{"), () -> key + ": " + said);
                assertEquals(
                        bundle(language).getString(key).contains("{0}"), said.contains("a1"), () -> key + ": " + said);
            }
        }
    }

    private static void both(String... keys) {
        for (var language : Words.LANGUAGES)
            for (var key : keys)
                assertTrue(bundle(language).containsKey(key), () -> key + " has no words in " + language);
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                "problems",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
    }

    private static TreeSet<String> found(Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> pattern.matcher(read(file)).results())
                    .map(found -> found.group(1))
                    .collect(toCollection(TreeSet::new));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
