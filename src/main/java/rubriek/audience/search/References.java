package rubriek.audience.search;

import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/** What a filter may name besides people. */
public interface References {

    /** Whose issues are numbered. */
    UUID newsletter();

    /** In which it speaks to readers who chose none; a language tag. */
    String language();

    /** Where its days begin. */
    ZoneId zone();

    /** The list of this name; nothing when there is none. */
    Optional<UUID> list(String name);

    boolean hasIssue(int number);

    /** Whether it can be told who got this issue; some time after it was sent only totals are kept. */
    boolean remembersIssue(int number);

    /** What the list says of the field; nothing when it is any text. */
    Optional<FieldType> type(String field);

    /** The value in the one form of the field's type; itself when the field has none, nothing when it does not fit. */
    Optional<String> value(String field, String value);

    /** Whether the filter had no fault when it was kept, whatever the list says of its fields by now. */
    boolean kept();
}
