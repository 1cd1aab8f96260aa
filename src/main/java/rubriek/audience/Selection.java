package rubriek.audience;

import java.util.List;

/**
 * The people of a segment, for a statement of a later station.
 *
 * @param condition on a row {@code n} of {@code subscription}; its text is ours alone
 * @param values one for each of its question marks, in their order
 */
public record Selection(String condition, List<Object> values) {

    /** A condition that the person of this column is one of them. It needs the values. */
    public String has(String person) {
        return "exists (select 1 from subscription n where n.subscriber_id = " + person + " and " + condition + ")";
    }
}
