package rubriek.web.site;

import java.util.List;
import java.util.Locale;
import rubriek.audience.ListField;
import rubriek.audience.ListView;
import rubriek.audience.search.FieldType;

/** Fields of lists for the tests of the pages: each list its own, since a name has one type on all of them. */
final class AskedFields {

    private AskedFields() {}

    static List<ListField> all(ListView list) {
        return List.of(
                new ListField("wijk" + list.slug(), "Wijk", FieldType.CHOICE, List.of("Noord", "Zuid"), true),
                field(list, "uren", FieldType.NUMBER, false),
                field(list, "sinds", FieldType.DATE, false),
                field(list, "vakmens", FieldType.BOOLEAN, false),
                field(list, "straat", FieldType.TEXT, false));
    }

    static ListField field(ListView list, String name, FieldType type, boolean required) {
        var title = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return new ListField(name + list.slug(), title, type, null, required);
    }
}
