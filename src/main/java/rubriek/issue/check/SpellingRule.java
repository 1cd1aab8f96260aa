package rubriek.issue.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import rubriek.issue.Entry;
import rubriek.issue.Link;
import rubriek.issue.spelling.Lexicon;
import rubriek.issue.spelling.Lexicons;
import rubriek.issue.spelling.Names;
import rubriek.issue.spelling.Prose;
import rubriek.issue.spelling.Word;
import rubriek.shared.Texts;

/**
 * The words stand in the dictionary of their language, in the newsletter's own list, or among the names that it knows. One piece of advice
 * for each unknown word, however often it stands there.
 */
final class SpellingRule implements Rule {

    private static final int MOST_WORDS = 100;
    private static final int MOST_PLACES = 3;

    private final Lexicons lexicons;

    SpellingRule(Lexicons lexicons) {
        this.lexicons = lexicons;
    }

    @Override
    public List<String> codes() {
        return List.of("word-unknown");
    }

    @Override
    public void look(Manuscript manuscript, Findings found) {
        var read = read(manuscript);
        var text = read.stream().flatMap(passage -> passage.words().stream());
        var names = Names.of(manuscript.newsletter().words(), manuscript.names(), text);
        var unknown = new LinkedHashMap<String, Unknown>();
        var without = new TreeSet<String>();
        for (var passage : read) {
            var language = passage.passage().language();
            lexicons.of(language)
                    .ifPresentOrElse(lexicon -> collect(passage, lexicon, names, unknown), () -> without.add(language));
        }
        unknown.values().stream().limit(MOST_WORDS).forEach(word -> advise(word, found));
        if (!without.isEmpty()) found.skip("word-unknown", named(without, found.texts()));
    }

    /** A passage with its words. */
    private record Read(Passage passage, List<Word> words) {}

    /** A word as it first stood there, and all its places. */
    private record Unknown(String word, String language, Lexicon lexicon, List<Place> places) {}

    private static List<Read> read(Manuscript manuscript) {
        var foreign = foreign(manuscript);
        return manuscript.passages().stream()
                .map(passage -> new Read(
                        passage,
                        lines(passage, foreign).stream()
                                .flatMap(line -> Prose.words(line).stream())
                                .toList()))
                .toList();
    }

    /** The entries that lead to something in another language; what they quote is in that language. */
    private static Set<String> foreign(Manuscript manuscript) {
        var own = manuscript.newsletter().language();
        return manuscript.entries().stream()
                .map(Manuscript.Placed::entry)
                .filter(entry ->
                        entry instanceof Link link && !own.equals(Objects.requireNonNullElse(link.language(), own)))
                .map(Entry::id)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static List<String> lines(Passage passage, Set<String> foreign) {
        var entry = passage.place().entry();
        if (entry == null || passage.isTitle() || !foreign.contains(entry)) return passage.lines();
        return passage.lines().stream().map(Prose::withoutQuotes).toList();
    }

    private static void collect(Read read, Lexicon lexicon, Names names, Map<String, Unknown> unknown) {
        for (var word : read.words()) {
            if (word.isName() || names.hold(word) || lexicon.knows(word.text())) continue;
            unknown.computeIfAbsent(
                            word.text().toLowerCase(Locale.ROOT),
                            same -> new Unknown(word.text(), read.passage().language(), lexicon, new ArrayList<>()))
                    .places()
                    .add(read.passage().place());
        }
    }

    private static void advise(Unknown unknown, Findings found) {
        var first = unknown.places().get(0);
        var texts = found.texts();
        var message = new StringBuilder(
                texts.get("word-unknown", first.name(), unknown.word(), named(Set.of(unknown.language()), texts)));
        var suggested = unknown.lexicon().suggestions(unknown.word());
        if (!suggested.isEmpty())
            message.append(' ').append(texts.get("word-unknown.suggested", String.join(", ", suggested)));
        var others = unknown.places().stream()
                .map(Place::name)
                .distinct()
                .filter(name -> !name.equals(first.name()))
                .limit(MOST_PLACES)
                .toList();
        if (!others.isEmpty()) message.append(' ').append(texts.get("word-unknown.also", String.join("; ", others)));
        found.advised("word-unknown", first, message.toString());
    }

    private static String named(Set<String> languages, Texts texts) {
        return languages.stream()
                .map(tag -> Locale.forLanguageTag(tag).getDisplayLanguage(texts.locale()))
                .collect(Collectors.joining(", "));
    }
}
