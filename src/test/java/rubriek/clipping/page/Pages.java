package rubriek.clipping.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.time.ZoneId;

/** Pages as they come in. */
final class Pages {

    static final String ADDRESS = "https://www.dorpsblad.example/nieuws/bomen";

    private Pages() {}

    static PageFacts read(String html) {
        return PageReader.read(source(html.getBytes(UTF_8), "text/html; charset=utf-8", ADDRESS));
    }

    static PageFacts read(byte[] body, String contentType) {
        return PageReader.read(source(body, contentType, ADDRESS));
    }

    static PageFacts read(byte[] body, String contentType, String address) {
        return PageReader.read(source(body, contentType, address));
    }

    static PageSource source(byte[] body, String contentType, String address) {
        return new PageSource(
                body, contentType, "", "", address, ZoneId.of("Europe/Amsterdam"), LocalDate.of(2026, 5, 14));
    }
}
