package rubriek.audience.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * A condition in the making: its text, which is ours alone, and the values that fill it. It is about a row {@code n} of
 * {@code subscription}, and asks other tables by {@code exists}, about one person at a time
 * (docs/decisions/0146).
 */
public final class Where {

    private static final String WORD =
            "exists (select 1 from search_word w where w.subscriber_id = n.subscriber_id and w.field = ?";

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    /** Everybody who is or was on this list. */
    public static Where on(UUID list) {
        return new Where().and("n.list_id = ?", list);
    }

    public String text() {
        return text.toString();
    }

    /** One for each question mark, in their order. */
    public List<Object> values() {
        return List.copyOf(values);
    }

    /** @param condition never anything that somebody typed */
    public Where and(String condition, Object... filling) {
        return and(() -> add(condition, filling));
    }

    public Where and(Where other) {
        return and(() -> add(other.text(), other.values.toArray()));
    }

    public Where and(Condition condition) {
        return and(() -> condition.write(this));
    }

    /** Every term is the beginning of a word of the person. */
    public Where andWords(Collection<String> terms) {
        terms.forEach(term -> and(() -> beginning("", term)));
        return this;
    }

    void add(String condition, Object... filling) {
        text.append(condition);
        values.addAll(List.of(filling));
    }

    /** @param field none for the words of address, name and tags */
    void word(String field, String word) {
        add(WORD + " and w.word = ?)", field, SearchWords.octets(word));
    }

    void beginning(String field, String word) {
        add(WORD + " and w.word >= ? and w.word < ?)", field, SearchWords.octets(word), SearchWords.behind(word));
    }

    void part(String field, String word) {
        add(WORD + " and position(cast(? as bytea) in w.word) > 0)", field, SearchWords.octets(word));
    }

    /** On either side of the word, in the order of octets. */
    void beyond(String field, boolean above, String word) {
        add(WORD + (above ? " and w.word > ?)" : " and w.word < ?)"), field, SearchWords.octets(word));
    }

    void joined(List<Condition> parts, String conjunction) {
        for (var i = 0; i < parts.size(); i++) {
            text.append(i == 0 ? "(" : conjunction);
            parts.get(i).write(this);
        }
        text.append(')');
    }

    private Where and(Runnable condition) {
        if (!text.isEmpty()) text.append(" and ");
        condition.run();
        return this;
    }
}
