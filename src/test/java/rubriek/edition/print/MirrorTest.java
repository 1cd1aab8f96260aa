package rubriek.edition.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MirrorTest {

    @Test
    void what_stood_left_stands_right_and_names_of_classes_stay() {
        assertEquals(
                "@bottom-right { margin: 1mm 4mm 3mm 2mm; padding-right: 1mm; } .right { text-align: left; }",
                Mirror.of(
                        "@bottom-left { margin: 1mm 2mm 3mm 4mm; padding-left: 1mm; } .right { text-align: right; }"));
    }

    @Test
    void mirrored_twice_our_style_is_as_it_was() throws IOException {
        var style = Files.readString(Path.of("templates/print/style.css"));
        assertEquals(style, Mirror.of(Mirror.of(style)));
    }
}
