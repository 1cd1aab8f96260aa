package rubriek.journey;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import rubriek.support.Engine;
import rubriek.support.Program;

/** Somebody who has just started the program with its sample, has no token, and follows the links and the command shown. */
final class Newcomer {

    private static final Pattern COMMAND = Pattern.compile(
            "curl -X POST (\\S+) -H \"Authorization: (Bearer \\S+)\" -H \"Content-Type: (\\S+)\" -d '(.+)'");

    private final Program program;

    private Newcomer(Program program) {
        this.program = program;
    }

    /** The program as the README starts it. */
    static Program program(Engine engine) {
        return Program.on(engine).with("RUBRIEK_DEMO", "true").with("RUBRIEK_ADMIN_TOKEN", "");
    }

    static Newcomer at(Program program) {
        return new Newcomer(program);
    }

    /** A page in Dutch, which must be there. */
    Document page(String path) {
        var answer = program.http()
                .send(program.http()
                        .request(path)
                        .header("Accept-Language", "nl")
                        .GET());
        assertEquals(200, answer.statusCode(), path);
        return Jsoup.parse(answer.body(), program.http().at(path).toString());
    }

    HttpResponse<String> post(String path, String fields) {
        return program.http().postForm(path, fields);
    }

    /** The command of the start page. */
    String command() {
        return page("/").select("pre").text();
    }

    /** Does what the command does. */
    void paste(String command) {
        var parts = COMMAND.matcher(command);
        assertTrue(parts.matches(), command);
        var request = program.http()
                .request(parts.group(1))
                .header("Authorization", parts.group(2))
                .header("Content-Type", parts.group(3))
                .POST(BodyPublishers.ofString(parts.group(4)));
        assertEquals(202, program.http().send(request).statusCode());
    }

    /** The addresses of the mails in the outbox, once there are so many. */
    List<String> mails(int expected) {
        await("mails in the outbox").atMost(Duration.ofSeconds(60)).until(() -> mails().size() == expected);
        return mails();
    }

    List<String> mails() {
        return page("/outbox").select("main ol a").eachAttr("href");
    }

    /** The link to leave in the text of a mail. */
    String linkToLeave(String mail) {
        return page(mail + "/text").select("pre a[href*=/unsubscribe/]").attr("href");
    }
}
