package rubriek.audience.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import rubriek.shared.Json;

/**
 * One row of {@code search_word}.
 *
 * @param field empty for the words of address, name and tags; else the attribute whose value it is
 */
public record IndexedWord(String field, String word, UUID person) {

    /** Behind the name of a field: what stands there sorts as numbers do. */
    static final String NUMBER = "\u0001";

    private static final int LONGEST_FIELD = 60;

    private static final Comparator<IndexedWord> ORDER = Comparator.comparing(IndexedWord::field)
            .thenComparing(IndexedWord::word)
            .thenComparing(IndexedWord::person);

    /** All words of these people as they stand in the index: neighbours of many people are written together. */
    public static List<IndexedWord> inTheirOrder(List<WordIndex.Entry> people) {
        var words = new ArrayList<IndexedWord>();
        for (var person : people) {
            SearchWords.of(person.email(), person.name(), person.tags())
                    .forEach(word -> words.add(new IndexedWord("", word, person.id())));
            fields(person).forEach((field, value) -> {
                words.add(new IndexedWord(field, SearchWords.plain(value), person.id()));
                FieldType.sorting(value)
                        .filter(word -> field.length() < LONGEST_FIELD)
                        .ifPresent(word -> words.add(new IndexedWord(field + NUMBER, word, person.id())));
            });
        }
        words.sort(ORDER);
        return words;
    }

    /** As it is kept. */
    public byte[] octets() {
        return SearchWords.octets(word);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> fields(WordIndex.Entry person) {
        return person.attributes() == null ? Map.of() : Json.read(person.attributes(), TreeMap.class);
    }
}
