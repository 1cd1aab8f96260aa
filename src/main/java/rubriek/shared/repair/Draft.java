package rubriek.shared.repair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text under repair. It knows of each character where it stood in the text as it came. */
final class Draft {

    private String text;
    private int[] origins;
    private final List<Change> changes = new ArrayList<>();

    Draft(String text) {
        this.text = text;
        this.origins = new int[text.length() + 1];
        Arrays.setAll(origins, i -> i);
    }

    String text() {
        return text;
    }

    Repaired repaired() {
        return new Repaired(
                text,
                changes.stream().sorted(Comparator.comparingInt(Change::at)).toList());
    }

    /**
     * Replaces each place that a pattern finds.
     *
     * @param mended what comes in its place; null to leave it
     */
    void replace(ChangeKind kind, Pattern damaged, Function<MatchResult, @Nullable String> mended) {
        var edits = new ArrayList<Edit>();
        var found = damaged.matcher(text);
        while (found.find()) {
            var to = mended.apply(found.toMatchResult());
            if (to != null && !to.equals(found.group())) edits.add(new Edit(found.start(), found.end(), to));
        }
        replace(kind, edits);
    }

    /** @param edits in order, none overlapping another */
    void replace(ChangeKind kind, List<Edit> edits) {
        if (edits.isEmpty()) return;
        var edited = new StringBuilder(text.length());
        var from = new int
                [text.length() + edits.stream().mapToInt(e -> e.to().length()).sum() + 1];
        var done = 0;
        for (var edit : edits) {
            copy(done, edit.start(), edited, from);
            changes.add(new Change(kind, text.substring(edit.start(), edit.end()), edit.to(), origins[edit.start()]));
            Arrays.fill(from, edited.length(), edited.length() + edit.to().length(), origins[edit.start()]);
            edited.append(edit.to());
            done = edit.end();
        }
        copy(done, text.length(), edited, from);
        from[edited.length()] = origins[text.length()];
        text = edited.toString();
        origins = Arrays.copyOf(from, edited.length() + 1);
    }

    private void copy(int start, int end, StringBuilder to, int[] from) {
        System.arraycopy(origins, start, from, to.length(), end - start);
        to.append(text, start, end);
    }

    /** @param end behind the last character that is replaced */
    record Edit(int start, int end, String to) {}
}
