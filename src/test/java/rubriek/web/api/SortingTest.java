package rubriek.web.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rubriek.web.api.Api.asked;
import static rubriek.web.api.Api.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import rubriek.support.DatabaseTest;
import rubriek.web.api.OpenApi.Operation;

/** Every list in the orders that its document names, and in no other (S-05). */
@DatabaseTest
class SortingTest {

    private static final String UNKNOWN_ORDERS =
            "sort=password sort=id%3Bdrop%20table%20issue sort=-%27%20or%201=1 sort=-";

    @Test
    void every_list_says_what_it_can_be_sorted_by_S_05() {
        var without = lists().filter(list -> orders(list).isEmpty()).toList();
        assertEquals(List.of(), without);
        assertTrue(lists().count() >= 24);
    }

    @Test
    void every_list_is_sorted_by_each_of_its_names_and_its_links_keep_it_S_05() {
        var known = Everything.made();
        for (var list : lists().toList())
            for (var order : orders(list))
                asked().get(known.in(address(list)) + "?size=1&sort=" + order)
                        .then()
                        .statusCode(200)
                        .header("Link", containsString("sort=" + order));
    }

    @Test
    void an_order_that_there_is_not_is_refused_with_those_that_there_are_S_05() {
        var known = Everything.made();
        for (var list : lists().toList())
            for (var order : UNKNOWN_ORDERS.split(" ", -1))
                asked().urlEncodingEnabled(false)
                        .get(known.in(address(list)) + "?page=0&" + order)
                        .then()
                        .statusCode(400)
                        .body("violations.field", equalTo(List.of("page", "sort")))
                        .body(
                                "violations.message",
                                hasItem(containsString(orders(list).get(0))));
    }

    @Test
    void pages_of_what_is_equal_do_not_overlap_and_turn_round_as_a_whole() {
        var issues = "/newsletters/" + Api.newsletter() + "/issues";
        for (var i = 0; i < 3; i++)
            json(Map.of("period", "2026-05")).post(issues).then().statusCode(201);
        var up = pages(issues + "?sort=period", "items.number");
        assertEquals(List.of(1, 2, 3), up);
        Collections.reverse(up);
        assertEquals(up, pages(issues + "?sort=-period", "items.number"));
        assertEquals(up, pages(issues + "?sort=-publishedAt", "items.number"));
        assertEquals(up, asked().get(issues).path("items.number"));
        assertEquals(List.of(1, 2, 3), asked().get(issues + "?sort=number").path("items.number"));
    }

    @Test
    void people_come_in_the_order_of_their_coming_and_backwards_also_those_who_are_searched_for() {
        var list = Readers.list();
        var ids = new ArrayList<>(Stream.of("wilg", "es", "beuk")
                .map(tree -> Readers.on(list, tree + "@bos.example"))
                .toList());
        var people = "/lists/" + list + "/subscribers";
        assertEquals(ids, pages(people + "?sort=askedAt", "items.id"));
        assertEquals(ids, asked().get(people + "?q=bos&sort=askedAt").path("items.id"));
        Collections.reverse(ids);
        assertEquals(ids, pages(people + "?sort=-askedAt", "items.id"));
        assertEquals(ids, asked().get(people + "?q=bos&sort=-askedAt").path("items.id"));
        assertEquals(ids, asked().get(people).path("items.id"));
    }

    private static <T> List<T> pages(String address, String field) {
        var all = new ArrayList<T>();
        for (var page = 1; page <= 3; page++)
            all.addAll(asked().get(address + "&size=1&page=" + page).<List<T>>path(field));
        return all;
    }

    private static Stream<Operation> lists() {
        return OpenApi.served().operations().stream().filter(SortingTest::hasPages);
    }

    private static boolean hasPages(Operation operation) {
        return names(operation).anyMatch("page"::equals);
    }

    private static Stream<String> names(Operation operation) {
        return parameters(operation).map(parameter -> parameter.path("name").asText());
    }

    private static Stream<JsonNode> parameters(Operation operation) {
        return StreamSupport.stream(operation.node().path("parameters").spliterator(), false);
    }

    private static List<String> orders(Operation operation) {
        return parameters(operation)
                .filter(parameter -> parameter.path("name").asText().equals("sort"))
                .flatMap(parameter -> StreamSupport.stream(
                        parameter.path("schema").path("enum").spliterator(), false))
                .map(JsonNode::asText)
                .toList();
    }

    private static String address(Operation operation) {
        return operation.path().replaceFirst("^/api/v1", "");
    }
}
