package rubriek.edition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rubriek.issue.ContactPerson;

/**
 * Whom to turn to.
 *
 * @param label "Meer informatie", without the colon that follows it
 */
record ContactBlock(@Nullable String anchor, String label, List<Person> people) {

    /** @param tel the number as a link wants it: digits, with a plus in front of a country's */
    record Person(
            String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String tel) {

        /** The number as people write it, on one line. */
        public @Nullable String unbroken() {
            return phone == null ? null : phone.replace(' ', '\u00a0');
        }
    }

    static ContactBlock of(@Nullable String anchor, @Nullable String label, List<ContactPerson> people, Frame frame) {
        var name = label == null || label.isBlank() ? frame.words().moreInformation() : label;
        return new ContactBlock(
                anchor,
                name.replaceFirst("[\\s\u00a0\u202f]*:\\s*$", ""),
                people.stream().map(person -> person(person, frame.words())).toList());
    }

    private static Person person(ContactPerson person, EditionMessages words) {
        var name = String.valueOf(Head.listed(words, person.name(), person.role()));
        return new Person(name, person.email(), person.phone(), tel(person.phone()));
    }

    /** A zero in brackets is not dialled behind the number of a country. */
    private static @Nullable String tel(@Nullable String phone) {
        if (phone == null) return null;
        var dialled = phone.startsWith("+") ? phone.replace("(0)", "") : phone;
        return (phone.startsWith("+") ? "+" : "") + dialled.replaceAll("\\D", "");
    }
}
