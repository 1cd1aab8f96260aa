package rubriek.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rubriek.support.ApplicationTest;

@ApplicationTest
class LookoutTest {

    @Inject
    Lookout lookout;

    @Inject
    Stumbling stumbling;

    @AfterEach
    void it_stumbles_no_more() {
        stumbling.stumbles = false;
    }

    /** An error would end the one thread that looks, and nothing would be seen or told any more. */
    @Test
    void a_look_that_ends_in_an_error_is_repeated() {
        stumbling.stumbles = true;
        lookout.look();
        lookout.look();
        assertEquals(2, stumbling.looks);
    }

    /** A look that fails in a way that no look foresees. */
    @Singleton
    static class Stumbling implements Look {

        private boolean stumbles;
        private int looks;

        @Override
        public void look() {
            if (!stumbles) return;
            looks++;
            throw new NoClassDefFoundError("a planted one");
        }
    }
}
