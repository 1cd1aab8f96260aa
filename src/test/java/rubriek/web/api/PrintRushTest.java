package rubriek.web.api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static rubriek.web.api.Api.asked;
import static rubriek.web.api.Api.json;

import io.restassured.response.Response;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rubriek.support.ApplicationTest;

/** Many who want another issue on paper at the same moment: some get it, the others are told when to come back. */
@ApplicationTest
class PrintRushTest {

    private static final int MANY = 60;

    @Test
    void of_many_prints_at_once_some_are_made_and_the_others_put_off_with_words() throws Exception {
        var issues = "/newsletters/" + Api.newsletter() + "/issues";
        for (var i = 0; i < MANY; i++)
            json(Map.of("period", "2026-05")).post(issues).then().statusCode(201);
        var start = new CyclicBarrier(MANY);
        var pool = Executors.newFixedThreadPool(MANY);
        try {
            var prints = pool.invokeAll(IntStream.rangeClosed(1, MANY)
                    .mapToObj(number -> (Callable<Response>) () -> {
                        start.await();
                        return asked().get(issues + "/" + number + "/editions/print.pdf");
                    })
                    .toList());
            var statuses = new HashSet<Integer>();
            for (var print : prints) {
                statuses.add(print.get().statusCode());
                if (print.get().statusCode() != 200) putOff(print.get());
            }
            assertEquals(Set.of(200, 503), statuses);
        } finally {
            pool.shutdown();
        }
        asked().get(issues + "/1/editions/print.pdf").then().statusCode(200);
    }

    private static void putOff(Response answer) {
        answer.then()
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                .body("type", equalTo("/problems/printing-busy"));
    }
}
