package rubriek.shared.repair;

import java.util.List;

/**
 * A text as it should have come.
 *
 * @param changes in the order in which they stood in the text; none when it was right already
 */
public record Repaired(String text, List<Change> changes) {

    public Repaired {
        changes = List.copyOf(changes);
    }
}
