package rubriek.journey;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubriek.support.Engine;
import rubriek.support.Program;
import rubriek.support.SmtpSink;
import rubriek.support.SmtpSink.Mail;

/** An editor has nine links and an hour; at the end number 12 has reached its readers, can be left, and stands in the archive. */
class MainJobIT {

    private static final String ISSUE = "/newsletters/" + SampleFiles.SLUG + "/issues/12";

    @ParameterizedTest
    @EnumSource(Engine.class)
    void nine_links_become_an_issue_that_is_read_left_and_found_again(Engine engine) throws IOException {
        try (var sink = SmtpSink.start();
                var program = Program.on(engine)
                        .with("RUBRIEK_SMTP_HOST", sink.host())
                        .with("RUBRIEK_SMTP_PORT", Integer.toString(sink.port()))
                        .with("RUBRIEK_SMTP_TLS", "none")
                        .start()) {
            var story = new Story(program, sink);
            story.compose();
            story.render();
            story.gatherAnAudience();
            story.subscribeOnThePage();
            var dispatch = story.sendOnTime();
            story.leaveByOneClick();
            story.findItAgain();
            story.killAndStart(dispatch);
        }
    }

    /** The steps, in order. */
    private record Story(Program program, SmtpSink sink) {

        void compose() {
            created("/newsletters", SampleFiles.newsletter());
            created("/newsletters/" + SampleFiles.SLUG + "/issues", SampleFiles.issue());
            var issue = read(ISSUE);
            assertEquals("Nummer 12 – juni 2026", issue.getString("title"));
            assertEquals(List.of(1, 2, 3, 4), issue.getList("sections.number"));
            assertEquals(
                    List.of("list-empty", "dkim-missing"),
                    read(ISSUE + "/checks").getList("code"));
        }

        void render() {
            var titles = read(ISSUE).getList("sections.entries.title.flatten()", String.class);
            assertEquals(9, titles.size());
            for (var edition : List.of("mail.html", "mail.txt", "web.html")) {
                var page = text(program.http().api("GET", ISSUE + "/editions/" + edition));
                var at = titles.stream().map(page::indexOf).toList();
                assertFalse(at.contains(-1), edition + " lacks a title: " + at);
                assertEquals(at.stream().sorted().toList(), at, edition + " has them in another order");
            }
            assertTrue(program.http()
                    .api("GET", ISSUE + "/editions/print.pdf")
                    .body()
                    .startsWith("%PDF-"));
        }

        void gatherAnAudience() {
            created("/lists", SampleFiles.list());
            for (var address : List.of("anna@lezer.example", "bo@lezer.example")) {
                created(
                        "/lists/" + SampleFiles.LIST + "/subscribers",
                        "{\"email\": \"" + address
                                + "\", \"status\": \"confirmed\", \"consent\": {\"how\": \"op papier\"}}");
            }
        }

        void subscribeOnThePage() throws IOException {
            var address = "/newsletters/" + SampleFiles.SLUG + "/subscribe";
            var form = Form.on(program.http().get(address).body()).with("email", "cor@lezer.example");
            await("as long as a person needs to type")
                    .pollDelay(Duration.ofSeconds(3))
                    .until(() -> true);
            assertEquals(200, program.http().postForm(address, form.encoded()).statusCode());

            var mail = sink.awaitMails(1, Duration.ofSeconds(30)).get(0);
            assertEquals(List.of("cor@lezer.example"), mail.recipients());
            var link = found("https?://\\S*/confirm/[A-Za-z0-9_-]+", Letters.plain(mail));
            var page = program.http().get(link).body();
            assertEquals("unconfirmed", statusOf("cor"));
            assertEquals(
                    200, program.http().postForm(link, Form.on(page).encoded()).statusCode());
            assertEquals("confirmed", statusOf("cor"));
        }

        String sendOnTime() {
            sink.clear();
            var at = Clock.systemUTC().instant().plusSeconds(3);
            var body = "{\"lists\": [\"" + SampleFiles.LIST + "\"], \"sendAt\": \"" + at + "\"}";
            var accepted = program.http().api("POST", ISSUE + "/dispatches", body);
            assertEquals(202, accepted.statusCode(), accepted.body());
            assertEquals("scheduled", JsonPath.from(accepted.body()).getString("status"));
            assertEquals(List.of(), sink.mails());

            var dispatch = "/dispatches/" + JsonPath.from(accepted.body()).getString("id");
            await("the dispatch finishes")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> read(dispatch).getString("status").equals("finished"));
            assertEquals(3, read(dispatch).getInt("counts.sent"));
            assertEquals(3, read(dispatch).getInt("counts.audience"));
            var recipients = sink.mails().stream()
                    .flatMap(m -> m.recipients().stream())
                    .sorted()
                    .toList();
            assertEquals(List.of("anna@lezer.example", "bo@lezer.example", "cor@lezer.example"), recipients);
            assertEquals(
                    3, new HashSet<>(sink.mails().stream().map(Mail::sender).toList()).size());
            return dispatch;
        }

        void leaveByOneClick() throws IOException {
            var annas = sink.mailsTo("anna@lezer.example").get(0);
            var link = found("https?://[^>]+/unsubscribe/[^>]+", Letters.header(annas, "List-Unsubscribe"));
            assertEquals(200, program.http().get(link).statusCode());
            assertEquals("confirmed", statusOf("anna"));
            var gone = program.http().postForm(link, "List-Unsubscribe=One-Click");
            assertEquals(200, gone.statusCode());
            assertTrue(gone.headers().allValues("Set-Cookie").isEmpty());
            assertEquals("unsubscribed", statusOf("anna"));
        }

        void findItAgain() {
            var archive = "/newsletters/" + SampleFiles.SLUG;
            assertTrue(text(program.http().get(archive)).contains("Nummer 12 – juni 2026"));
            var title = read(ISSUE).getString("sections[0].entries[0].title");
            for (var page : List.of(archive + "/12", archive + "/feed.atom")) {
                var text = text(program.http().get(page));
                assertTrue(text.contains(title), page);
                assertFalse(text.contains("/unsubscribe/"), page);
            }
            assertTrue(program.http().get(archive + "/12.pdf").body().startsWith("%PDF-"));
        }

        void killAndStart(String dispatch) {
            program.kill();
            program.start();
            assertEquals("Nummer 12 – juni 2026", read(ISSUE).getString("title"));
            assertEquals(3, read(dispatch).getInt("counts.sent"));
            assertEquals("unsubscribed", statusOf("anna"));
            assertEquals(3, sink.mails().size());
        }

        private String statusOf(String who) {
            return read("/lists/" + SampleFiles.LIST + "/subscribers?q=" + who).getString("items[0].status");
        }

        private void created(String path, String json) {
            var answer = program.http().api("POST", path, json);
            assertEquals(201, answer.statusCode(), answer.body());
        }

        private JsonPath read(String path) {
            var answer = program.http().api("GET", path);
            assertEquals(200, answer.statusCode(), answer.body());
            return JsonPath.from(answer.body());
        }

        private static String text(HttpResponse<String> answer) {
            assertEquals(200, answer.statusCode(), answer.body());
            return org.jsoup.parser.Parser.unescapeEntities(answer.body(), false)
                    .replaceAll("\\s+", " ");
        }

        private static String found(String pattern, String text) {
            var match = Pattern.compile(pattern).matcher(text);
            assertTrue(match.find(), () -> pattern + " in " + text);
            return match.group();
        }
    }
}
