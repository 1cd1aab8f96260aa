package rubriek.dispatch.dns;

import java.util.List;

/** What name servers say of a name and a type of record. */
sealed interface Answer {

    /** @param values one a record, in the words of a zone file; the strings of a TXT record are one (RFC 7208 section 3.3) */
    record Found(List<String> values) implements Answer {
        public Found {
            values = List.copyOf(values);
        }
    }

    /** There is no such name, or none with such a record. */
    record None() implements Answer {}

    /** Nobody knows. @param why in English, for whoever looks after the network */
    record Silent(String why) implements Answer {}

    /** What was found; nothing otherwise. */
    default List<String> values() {
        return this instanceof Found found ? found.values() : List.of();
    }
}
