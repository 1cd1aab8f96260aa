package rubriek.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import rubriek.audience.SubscriberFilter;
import rubriek.audience.exporting.ExportRow;
import rubriek.audience.exporting.Portion;
import rubriek.audience.exporting.SubscriberExports;
import rubriek.shared.Invalid;
import rubriek.support.DatabaseTest;

/** However a file of people ends, whoever keeps the log hears of it, and of nobody too few (G-05). */
@DatabaseTest
class ListFileTest {

    private static final SubscriberFilter ALL = new SubscriberFilter(null, null, null);

    @Inject
    SubscriberExports exports;

    private final List<String> heard = new ArrayList<>();

    @Test
    void G_05_one_that_breaks_off_counts_whoever_may_have_left() {
        var list = Readers.list();
        for (var i = 0; i < 3; i++) Readers.on(list, Readers.someone());
        var file = new ListFile(exports, exports.portion(list, ALL, null), new BreaksAt(2), false, this::hear);
        assertThrows(IOException.class, () -> file.write(new ByteArrayOutputStream()));
        assertEquals(List.of("2 false"), heard);
    }

    @Test
    void G_05_one_that_does_not_begin_has_ended() {
        var list = exports.portion(Readers.list(), ALL, null);
        var unfit = new Portion(list.list(), list.slug(), new SubscriberFilter("a\u0000", null, null), null, null);
        assertThrows(Invalid.class, () -> new ListFile(exports, unfit, new BreaksAt(1), false, this::hear));
        assertEquals(List.of("0 false"), heard);
    }

    private void hear(int people, boolean whole) {
        heard.add(people + " " + whole);
    }

    private static final class BreaksAt implements ListFile.Form {

        private int left;

        BreaksAt(int last) {
            left = last;
        }

        @Override
        public void begin(Writer out) {}

        @Override
        public void write(Writer out, ExportRow person) throws IOException {
            out.write(person.email());
            if (--left == 0) throw new IOException("planted");
        }
    }
}
