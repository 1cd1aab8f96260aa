package rubriek.audience.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubriek.audience.ListField;
import rubriek.audience.search.FieldType;

class ColumnsTest {

    private static final List<ListField> FIELDS = List.of(
            field("wijk", null), field("lid_sinds", "Lid sinds"), field("status", "Groep"), field("adres", "E-mail"));

    @Test
    void a_heading_that_is_the_name_or_the_title_of_a_field_of_the_list_is_that_field() {
        assertEquals(
                List.of("email", "attributes.wijk", "attributes.lid_sinds", "attributes.status", "ignore"),
                become(Map.of(), "E-mailadres", " WIJK ", "lid  Sinds", "Groep", "Schoenmaat"));
    }

    @Test
    void what_is_mapped_wins() {
        assertEquals(
                List.of("email", "ignore", "attributes.wijk", "attributes.sinds"),
                become(
                        Map.of("Buurt", "attributes.wijk", "Lid sinds", "attributes.sinds"),
                        "email",
                        "Wijk",
                        "Buurt",
                        "Lid sinds"));
    }

    @ParameterizedTest
    @CsvSource({
        "Schoenmaat, Schoenmaat",
        "maat 42, maat 42",
        "bel anna@lezer.example, bel …@…",
        "anna＠lezer.example, …@…",
        "anna%40lezer.example, …@…",
        "06 1234-5678, …",
        "0612345678, …"
    })
    void G_09_what_is_shown_of_a_heading_names_nobody(String heading, String shown) {
        assertEquals(shown, Columns.cut(heading));
    }

    @Test
    void an_address_stays_one_and_so_do_the_columns_of_our_own_export() {
        assertEquals(List.of("email", "status", "tags"), become(Map.of(), "E-mail", "status", "Labels"));
    }

    private static List<String> become(Map<String, String> mapping, String... headings) {
        return new Columns(ImportKind.SUBSCRIBERS, mapping, FIELDS)
                .of(List.of(headings)).stream().map(Column::becomes).toList();
    }

    private static ListField field(String name, @Nullable String title) {
        return new ListField(name, title, FieldType.TEXT, null, null);
    }
}
