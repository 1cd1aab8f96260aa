package rubriek.shared;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the program itself has to say of a mail, as it is kept until somebody reads it: a code with its argument between marks, such as
 * {@code ⟦broke|Connection reset⟧}, alone or among other words. The words are in {@code texts/kept}; the reader's language decides. What was
 * kept as a sentence by an earlier version stays that sentence.
 */
public final class KeptWords {

    private static final String OPEN = "⟦";
    private static final String CLOSE = "⟧";

    /** What was cut off at the end is read as far as it goes. */
    private static final Pattern MARK = Pattern.compile("⟦([a-z0-9-]+)(?:\\|([^⟦⟧]*))?(?:⟧|$)");

    private static final String QUOTED = "quoted";
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("nl"));

    private KeptWords() {}

    static String mark(String code) {
        return OPEN + code + CLOSE;
    }

    /** @param argument as somebody else said it */
    static String mark(String code, String argument) {
        return OPEN + code + "|" + argument.replace(OPEN, "[").replace(CLOSE, "]") + CLOSE;
    }

    /** Somebody else's words, such as a server's: they stay as they are, in the quotation marks of the reader's language. */
    public static String quoted(String words) {
        return mark(QUOTED, words);
    }

    /** In this language; what is no mark stays as it is. */
    public static String in(Locale language, String kept) {
        if (!kept.contains(OPEN)) return kept;
        var texts = Texts.of("kept", language);
        return MARK.matcher(kept).replaceAll(mark -> Matcher.quoteReplacement(words(texts, mark)));
    }

    /** How those sentences of ours begin, as they are kept, that hold this part in any language; of any case. */
    public static List<String> holding(String part) {
        var meant = part.toLowerCase(Locale.ROOT);
        return Stream.of(Mishap.values())
                .filter(mishap -> LANGUAGES.stream()
                        .map(language -> Texts.of("kept", language).get(mishap.code(), ""))
                        .anyMatch(words -> words.toLowerCase(Locale.ROOT).contains(meant)))
                .map(mishap -> OPEN + mishap.code())
                .toList();
    }

    private static String words(Texts texts, MatchResult mark) {
        try {
            return texts.get(mark.group(1), mark.group(2) == null ? "" : mark.group(2));
        } catch (MissingResourceException noCodeOfOurs) {
            return mark.group().endsWith(CLOSE) ? mark.group() : "…"; // its code was cut off
        }
    }
}
