package rubriek.web.site;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rubriek.audience.ListField;
import rubriek.audience.search.FieldType;

/**
 * One field of a list on a page, with what stands in it. What is public here is so for its template.
 *
 * @param id of the control
 * @param name of the control
 * @param value as it was typed, or as we have it
 * @param always whether it has to be filled in whatever is chosen; otherwise when its list is
 * @param wrong what is wrong with it, in words; empty when nothing is
 */
record Question(String id, String name, ListField field, String value, boolean always, String wrong) {

    public String title() {
        return field.titleOrName();
    }

    public boolean isWrong() {
        return !wrong.isEmpty();
    }

    /** Nobody can leave a box open, so that none is marked as to be filled in. */
    public boolean needed() {
        return field.needed() && !box();
    }

    public boolean box() {
        return field.type() == FieldType.BOOLEAN;
    }

    public boolean ticked() {
        return field.read(value).equals(Optional.of("true"));
    }

    public boolean select() {
        return field.type() == FieldType.CHOICE;
    }

    /** Those that there are, and one that stands from before the list knew its choices. */
    public List<String> choices() {
        var choices = field.choicesOrNone();
        if (value.isEmpty() || choices.contains(shown())) return choices;
        return Stream.concat(choices.stream(), Stream.of(value)).toList();
    }

    /** In the form that the control knows it by. */
    public String shown() {
        return field.read(value).orElse(value);
    }

    /** A control for days shows nothing else, and would lose what was typed. */
    public String control() {
        return field.type() == FieldType.DATE
                        && (value.isEmpty() || field.read(value).isPresent())
                ? "date"
                : "text";
    }

    public boolean number() {
        return field.type() == FieldType.NUMBER;
    }
}
