package rubriek.clipping.page;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HeadAndTextTest {

    @Test
    void some_way_behind_the_head_it_is_enough() {
        var page = ("<head><title>x</title></HEAD>" + "x".repeat(300_000)).getBytes(StandardCharsets.UTF_8);
        var enough = new HeadAndText();
        assertFalse(enough.reached(page, 10));
        assertFalse(enough.reached(page, 26));
        assertFalse(enough.reached(page, 200_000));
        assertTrue(enough.reached(page, page.length));
    }

    @Test
    void a_page_whose_head_does_not_end_is_read_on() {
        var page = ("<head>" + "x".repeat(900_000)).getBytes(StandardCharsets.UTF_8);
        assertFalse(new HeadAndText().reached(page, page.length));
    }
}
