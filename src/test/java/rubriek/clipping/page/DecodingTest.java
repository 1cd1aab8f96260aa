package rubriek.clipping.page;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecodingTest {

    private static final String TEXT = "<title>Café ‘De Linde’ – één €</title>";

    @ParameterizedTest
    @CsvSource({
        "UTF-8, text/html; charset=utf-8, ''",
        "UTF-8, text/html, <meta charset=utf-8>",
        "UTF-8, text/html, ''",
        "windows-1252, text/html; charset=windows-1252, ''",
        "windows-1252, text/html; charset=ISO-8859-1, ''",
        "windows-1252, text/html, ''",
        "windows-1252, text/html, '<meta http-equiv=\"Content-Type\" content=\"text/html; charset=iso-8859-1\">'",
        "ISO-8859-15, text/html; charset=\"iso-8859-15\", ''",
        "UTF-16LE, text/html; charset=utf-16le, ''",
        "windows-1252, text/html; charset=utf-8, <meta charset=utf-8>",
        "UTF-8, text/html; charset=iso-8859-1, ''",
        "UTF-8, text/html; charset=us-ascii, ''",
        "UTF-8, text/html; charset=bestaat-niet, ''",
        "UTF-8, text/html, <meta charset=utf-16>"
    })
    void a_page_is_read_as_it_is_written(String written, String header, String meta) {
        var charset = Charset.forName(written);
        var text = charset.newEncoder().canEncode(TEXT) ? TEXT : "<title>Café één €</title>";
        assertEquals(meta + text, Decoding.text((meta + text).getBytes(charset), header));
    }

    @Test
    void the_mark_at_the_beginning_beats_the_header() {
        assertEquals(TEXT, Decoding.text(("\uFEFF" + TEXT).getBytes(UTF_8), "text/html; charset=iso-8859-1"));
        assertEquals(TEXT, Decoding.text(("\uFEFF" + TEXT).getBytes(UTF_16LE), "text/html; charset=utf-8"));
    }

    @Test
    void a_character_that_was_cut_in_half_does_not_change_the_rest() {
        var whole = "<title>Café</title><p>een €".getBytes(UTF_8);
        var half = Arrays.copyOf(whole, whole.length - 1);
        assertEquals("<title>Café</title>", Decoding.text(half, "").substring(0, 19));
    }
}
