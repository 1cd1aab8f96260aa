package rubriek.shared;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;

/**
 * The footnotes of one text, numbered in the order in which it calls them. A note that nothing calls stands last: what an editor typed
 * is not lost.
 */
final class Footnotes {

    private final Map<String, FootnoteDefinition> definitions = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Set<String> called = new HashSet<>();

    static Footnotes of(Node tree) {
        var notes = new Footnotes();
        tree.accept(new Definitions(notes));
        tree.accept(new Calls(notes));
        notes.definitions.keySet().forEach(notes::number);
        return notes;
    }

    private void number(String label) {
        numbers.putIfAbsent(label, numbers.size() + 1);
    }

    /** The number that a call shows; 0 for a note that does not exist. */
    int numberOf(FootnoteReference call) {
        return numbers.getOrDefault(key(call.getLabel()), 0);
    }

    /** Whether the text calls the note of this number. */
    boolean isCalled(int number) {
        return numbers.entrySet().stream().anyMatch(e -> e.getValue() == number && called.contains(e.getKey()));
    }

    /** The notes in the order of their numbers, which count from 1. */
    List<FootnoteDefinition> all() {
        var all = new ArrayList<FootnoteDefinition>();
        numbers.keySet().forEach(label -> all.add(definitions.get(label)));
        return all;
    }

    private static String key(String label) {
        return label.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static final class Definitions extends AbstractVisitor {

        private final Footnotes notes;

        Definitions(Footnotes notes) {
            this.notes = notes;
        }

        @Override
        public void visit(CustomBlock block) {
            if (block instanceof FootnoteDefinition note) notes.definitions.putIfAbsent(key(note.getLabel()), note);
            visitChildren(block);
        }
    }

    private static final class Calls extends AbstractVisitor {

        private final Footnotes notes;

        Calls(Footnotes notes) {
            this.notes = notes;
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof FootnoteReference call && notes.definitions.containsKey(key(call.getLabel()))) {
                notes.number(key(call.getLabel()));
                notes.called.add(key(call.getLabel()));
            }
            visitChildren(node);
        }
    }
}
