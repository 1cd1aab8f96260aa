package rubriek.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubriek.shared.Json;
import rubriek.support.ApplicationTest;
import rubriek.support.Kinds;
import rubriek.support.NeedsProgram;

/** What SpamAssassin makes of a whole message with every kind of entry, by its rules that need no network. */
@ApplicationTest
class SpamScoreTest {

    private static final Pattern SCORE = Pattern.compile("(?m)^X-Spam-Status: \\w+, score=(-?[0-9.]+)");

    /**
     * Without a relay in between, the program takes a message for one of its own house; an address for documentation would count
     * against it.
     */
    private static final String RELAY = "Received: from relay.example (relay.example [145.0.2.25])\r\n"
            + "\tby mx.reader.example (Postfix) with ESMTPS id 4QxY5z0000z9s; ";

    @ParameterizedTest
    @CsvSource({"nl, klassiek", "en, modern", "nl, rustig"})
    @NeedsProgram("spamassassin")
    void a_message_scores_less_than_one(String language, String theme) throws Exception {
        var newsletter = "/newsletters/" + Api.newsletter();
        Api.patch(Json.write(Map.of("language", language, "brand", Map.of("theme", theme))))
                .patch(newsletter)
                .then()
                .statusCode(200);
        Api.json(Json.write(Map.of("number", 9, "period", "2021-09", "sections", Kinds.sections())))
                .post(newsletter + "/issues")
                .then()
                .statusCode(201);
        var message = Api.asked().get(newsletter + "/issues/9/editions/mail.eml");
        assertEquals(200, message.statusCode());
        var judged = judged(relayed(message.asString()));
        var score = SCORE.matcher(judged);
        assertTrue(score.find(), judged);
        assertTrue(Double.parseDouble(score.group(1)) < 1.0, judged);
    }

    /** As it comes in at the reader's, in the second that it was sent. */
    private static String relayed(String message) {
        var date = message.lines()
                .filter(line -> line.startsWith("Date: "))
                .findFirst()
                .orElseThrow()
                .substring("Date: ".length());
        return RELAY + date + "\r\n" + message;
    }

    private String judged(String message) throws IOException, InterruptedException {
        var file = Files.writeString(Files.createTempFile("mail", ".eml"), message, StandardCharsets.UTF_8);
        var report = Files.createTempFile("report", ".txt");
        var program = new ProcessBuilder(List.of("spamassassin", "-L", "-t"))
                .redirectInput(file.toFile())
                .redirectOutput(report.toFile())
                .redirectError(Redirect.DISCARD)
                .start();
        assertTrue(program.waitFor(120, TimeUnit.SECONDS), "no answer in two minutes");
        var said = Files.readString(report, StandardCharsets.ISO_8859_1);
        Files.delete(file);
        Files.delete(report);
        return said;
    }
}
