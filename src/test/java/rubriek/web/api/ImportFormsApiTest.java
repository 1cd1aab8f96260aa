package rubriek.web.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static rubriek.web.api.Api.asked;

import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import rubriek.support.ApplicationTest;

/** What a form with a file may hold, and what is passed over in it by nobody. */
@ApplicationTest
class ImportFormsApiTest {

    private String list = "";

    @BeforeEach
    void a_list() {
        list = Readers.list();
    }

    static Stream<Arguments> two() {
        return Stream.of(arguments("file"), arguments("andere"), arguments("mapping"));
    }

    @ParameterizedTest
    @MethodSource("two")
    void a_second_file_is_refused_and_not_passed_over(String name) {
        form("a.csv")
                .multiPart(name, "b.csv", file())
                .post("/lists/" + list + "/imports")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo(name))
                .body("violations[0].message", containsString("send each by itself"));
        asked().get("/lists/" + list + "/imports").then().body("total", equalTo(0));
    }

    @Test
    void a_part_that_is_too_long_says_that_it_is_that_part() {
        form("a.csv")
                .multiPart("mapping", "{\"" + "x".repeat(20_000) + "\": \"email\"}")
                .post("/lists/" + list + "/imports")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/form-too-large"))
                .body("detail", containsString("16 kB"));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "^", "#", "tab", "\u001F"})
    void any_delimiter_can_be_named(String delimiter) {
        var between = delimiter.equals("tab") ? "\t" : delimiter;
        var people = "naam" + between + "email\nAnna" + between + Readers.someone() + "\n";
        asked().multiPart("file", "a.csv", people.getBytes(StandardCharsets.UTF_8))
                .multiPart("consentHow", "formulier")
                .multiPart("delimiter", delimiter)
                .post("/lists/" + list + "/imports?dryRun=true")
                .then()
                .statusCode(202)
                .body("columns[1].becomes", equalTo("email"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1", "\"", ";;", "@", "."})
    void what_stands_in_values_delimits_nothing(String delimiter) {
        form("a.csv")
                .multiPart("delimiter", delimiter)
                .post("/lists/" + list + "/imports?dryRun=true")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("delimiter"))
                .body("violations[0].message", containsString("no letter"));
    }

    private RequestSpecification form(String name) {
        return asked().multiPart("file", name, file()).multiPart("consentHow", "formulier");
    }

    private static byte[] file() {
        return ("email\n" + Readers.someone() + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
