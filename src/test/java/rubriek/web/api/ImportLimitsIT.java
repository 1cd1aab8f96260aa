package rubriek.web.api;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubriek.support.Engine;
import rubriek.support.Program;

/** A file that is larger than is taken is refused with the limit, however it comes. */
class ImportLimitsIT {

    private static final byte[] SOME = "anna@lezer.example\n".repeat(1000).getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNKS = 2000;

    @ParameterizedTest
    @CsvSource({
        "/lists/l/imports?consentHow=x, text/csv",
        "/lists/l/imports, multipart/form-data; boundary=b",
        "/suppressions/imports, text/csv"
    })
    void a_body_of_unknown_length_is_told_the_limit(String path, String type) throws IOException {
        try (var program = Program.on(Engine.H2)
                .with("RUBRIEK_IMPORTS_MOST_OCTETS", "100K")
                .start()) {
            program.http()
                    .api(
                            "POST",
                            "/newsletters",
                            "{\"slug\":\"n\",\"title\":\"N\",\"language\":\"nl\",\"timeZone\":\"Europe/Amsterdam\",\"publisher\":{\"name\":\"P\","
                                    + "\"address\":[\"S 1\"],\"email\":\"p@p.example\"},\"sender\":{\"name\":\"P\",\"email\":\"p@p.example\"}}");
            program.http()
                    .api(
                            "POST",
                            "/lists",
                            "{\"slug\":\"l\",\"title\":\"L\",\"newsletter\":\"n\",\"optIn\":\"double\",\"consentText\":\"Ja.\"}");
            var answer = answer(program, path, type);
            assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
            assertTrue(answer.toLowerCase(Locale.ROOT).contains("content-type: application/problem+json"), answer);
            assertTrue(answer.contains("/problems/import-too-large") && answer.contains("100 kB"), answer);
        }
    }

    private static String answer(Program program, String path, String type) throws IOException {
        var place = program.http().at("/");
        try (var socket = new Socket(place.getHost(), place.getPort())) {
            socket.setSoTimeout(20_000);
            var out = socket.getOutputStream();
            out.write(("POST /api/v1" + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + Program.TOKEN
                            + "\r\nTransfer-Encoding: chunked\r\nContent-Type: " + type + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            chunk(out, begin(type).getBytes(StandardCharsets.US_ASCII));
            try {
                for (var i = 0; i < CHUNKS && socket.getInputStream().available() == 0; i++) chunk(out, SOME);
            } catch (IOException hungUp) {
                // the answer was given before
            }
            var answer = new StringBuilder();
            var in = socket.getInputStream();
            for (var c = in.read(); c >= 0 && c != '}'; c = in.read()) answer.append((char) c);
            return answer.toString();
        }
    }

    private static String begin(String type) {
        return type.startsWith("text/")
                ? "email\n"
                : "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nemail\n";
    }

    private static void chunk(OutputStream out, byte[] octets) throws IOException {
        out.write((Integer.toHexString(octets.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(octets);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
}
