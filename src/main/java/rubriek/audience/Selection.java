package rubriek.audience;

import java.util.List;

/**
 * The people of a segment, for a statement of a later station.
 *
 * @param sql a query of ids of people; its text is ours alone
 * @param values one for each of its question marks, in their order
 */
public record Selection(String sql, List<Object> values) {}
