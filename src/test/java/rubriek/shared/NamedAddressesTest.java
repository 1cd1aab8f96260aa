package rubriek.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NamedAddressesTest {

    @Test
    void G_07_each_address_in_a_json_text_is_found_however_it_stands_there() {
        var json = Json.write(Map.of(
                "detail", "550\n<ben@lezer.example> unknown.\tSee \"carla+x@lezer.example\".",
                "email", "Anna.é@Lezer.example",
                "list", List.of("a@b", "x".repeat(100) + "@lezer.example", "dirk@lezer.example,els@lezer.example")));
        assertEquals(
                List.of(
                        "Anna.é@Lezer.example",
                        "ben@lezer.example",
                        "carla+x@lezer.example",
                        "dirk@lezer.example",
                        "els@lezer.example"),
                NamedAddresses.inJson(json).stream()
                        .map(EmailAddress::value)
                        .filter(a -> !a.startsWith("x"))
                        .sorted()
                        .toList());
    }

    @Test
    void a_long_text_without_any_blank_takes_no_longer_than_its_length() {
        assertEquals(List.of(), NamedAddresses.inJson("\"" + "x".repeat(2_000_000) + "\" @"));
    }
}
