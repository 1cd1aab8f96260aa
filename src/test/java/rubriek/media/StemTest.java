package rubriek.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemTest {

    @ParameterizedTest
    @CsvSource({
        "Foto van de Lindeboom.JPG, foto-van-de-lindeboom",
        "café-één_Ω.png, cafe-een",
        "../../etc/passwd, passwd",
        "C:\\Temp\\foto.jpg, foto",
        "..\\..\\foto.jpg, foto",
        ".htaccess, picture",
        "---, picture",
        "foto.tar.gz, foto-tar",
        "a\u0000b<script>.png, a-b-script",
        "%2e%2e%2fplein.jpg, 2e-2e-2fplein"
    })
    void nothing_is_kept_of_a_name_but_plain_letters_and_digits_S_15(String name, String stem) {
        assertEquals(stem, Stem.of(name, "picture"));
    }

    @Test
    void a_name_is_never_longer_than_an_address_likes() {
        var stem = Stem.of("een-heel-lange-naam-".repeat(20) + ".jpg", "picture");
        assertTrue(stem.length() <= 60 && !stem.endsWith("-"), stem);
        assertEquals("file", Stem.of(null, "file"));
    }
}
