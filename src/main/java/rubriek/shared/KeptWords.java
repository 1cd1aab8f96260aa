package rubriek.shared;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the program itself has to say of a mail, as it is kept until somebody reads it: a code with its argument between marks, such as
 * {@code ⟦broke|Connection reset⟧}, alone or among other words. The words are in {@code texts/kept}; the reader's language
 * decides. What was kept as a sentence by an earlier version stays that sentence.
 */
public final class KeptWords {

    private static final String OPEN = "⟦";
    private static final String CLOSE = "⟧";

    /** What was cut off at the end is read as far as it goes. */
    private static final Pattern MARK = Pattern.compile("⟦([a-z0-9-]*)(?:\\|([^⟦⟧]*))?(?:⟧|$|(?=⟦))");

    private static final String QUOTED = "quoted";

    /** Stands where somebody else's words do; in no sentence of ours. */
    private static final String SAID = "\u0001";

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("nl"));

    private KeptWords() {}

    static String mark(String code) {
        return OPEN + code + CLOSE;
    }

    /** @param argument as somebody else said it */
    static String mark(String code, String argument) {
        return OPEN + code + "|" + harmless(argument) + CLOSE;
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

    /** Somebody else's words with nothing in them that could be read as a mark of ours. */
    public static String harmless(String words) {
        return words.replace(OPEN, "[").replace(CLOSE, "]");
    }

    /**
     * How those sentences of ours are kept, as far as it is sure, that hold this part in any language, or stand in it whole; of
     * any case.
     */
    public static Set<String> holding(String part) {
        var meant = plain(part);
        var all = new LinkedHashSet<String>();
        for (var mishap : Mishap.values())
            for (var language : LANGUAGES)
                holding(mishap.code(), plain(Texts.of("kept", language).get(mishap.code(), SAID)), meant)
                        .ifPresent(all::add);
        return all;
    }

    private static Optional<String> holding(String code, String sentence, String meant) {
        var gap = sentence.indexOf(SAID);
        if (gap < 0) return Optional.of(mark(code)).filter(kept -> sentence.contains(meant));
        var before = sentence.substring(0, gap);
        var behind = sentence.substring(gap + SAID.length());
        var open = OPEN + code + "|";
        if (before.contains(meant) || behind.contains(meant) && behind.length() > 1) return Optional.of(open);
        if (!meant.startsWith(before) || before.isBlank()) return Optional.empty();
        var said = meant.substring(before.length());
        return Optional.of(open + (said.endsWith(behind) ? said.substring(0, said.length() - behind.length()) : said));
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[‘’“”\"]", "'");
    }

    private static String words(Texts texts, MatchResult mark) {
        try {
            return texts.get(mark.group(1), mark.group(2) == null ? "" : mark.group(2));
        } catch (MissingResourceException noCodeOfOurs) {
            return mark.group().endsWith(CLOSE) ? mark.group() : "…"; // its code was cut off
        }
    }
}
