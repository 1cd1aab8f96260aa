package rubriek.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubriek.support.Engine;
import rubriek.support.Program;

/** What the README promises who has just built the program. */
class FirstMinuteIT {

    @ParameterizedTest
    @EnumSource
    void a_newcomer_looks_sends_reads_and_leaves(Engine engine) {
        try (var program = Newcomer.program(engine).start()) {
            var newcomer = Newcomer.at(program);
            for (var form : List.of("/demo/mail.html", "/demo/text", "/demo/web.html"))
                assertTrue(newcomer.page(form).text().contains("De bus stopt weer op het Lindeplein"), form);
            assertTrue(program.http().get("/demo/mail.eml").body().contains("\r\nList-Unsubscribe:"));
            assertTrue(program.http().get("/demo/print.pdf").body().startsWith("%PDF-"));

            var command = newcomer.command();
            assertTrue(program.log().contains(command), "the log shows another command than the page");
            newcomer.paste(command);
            var mails = newcomer.mails(3);
            assertTrue(newcomer.command().isEmpty(), "the page offers to send what was sent");
            assertEquals(
                    List.of("Nummer 12 – juni 2026", "Nummer 11 – mei 2026"),
                    newcomer.page("/newsletters/de-linde").select("h3").eachText());

            leaves(newcomer, mails.get(0));
            program.stop();
            program.start();
            assertEquals(mails, newcomer.mails());
            assertFalse(
                    newcomer.page(newcomer.linkToLeave(mails.get(0))).text().contains("Meld mij af"),
                    "who left is back");
        }
    }

    private static void leaves(Newcomer newcomer, String mail) {
        var link = newcomer.linkToLeave(mail);
        var form = newcomer.page(link).selectFirst("form");
        var fields = form.select("input[type=hidden]").stream()
                .map(field -> field.attr("name") + "=" + field.attr("value"))
                .toList();
        var gone = newcomer.post(link, String.join("&", fields));
        assertEquals(200, gone.statusCode());
        assertTrue(gone.body().contains("Je bent afgemeld"));
    }

    @Test
    void the_token_is_shown_on_this_computer_only() {
        try (var program = Newcomer.program(Engine.H2).start()) {
            var newcomer = Newcomer.at(program);
            var token = newcomer.command().replaceFirst(".*Bearer (\\S+)\".*", "$1");
            assertTrue(newcomer.command().contains(token));
            for (var header : List.of("X-Forwarded-For", "Forwarded")) {
                var passedOn = program.http()
                        .request("/")
                        .header(header, "for=192.0.2.1")
                        .GET();
                var page = program.http().send(passedOn).body();
                assertFalse(page.contains(token), header);
                assertTrue(page.contains("$RUBRIEK_ADMIN_TOKEN"), header);
            }
            var byAnotherName = program.http().at("/").toString().replace("127.0.0.1", "localhost");
            assertFalse(program.http().get(byAnotherName).body().contains(token));
        }
    }

    @Test
    void what_is_public_holds_nobodys_token() {
        try (var program = Newcomer.program(Engine.H2).start()) {
            var newcomer = Newcomer.at(program);
            newcomer.paste(newcomer.command());
            newcomer.mails(3);
            for (var path : List.of("", "/12", "/12.pdf", "/feed.atom", "/11", "/theme.css")) {
                var answer = program.http().get("/newsletters/de-linde" + path);
                assertEquals(200, answer.statusCode(), path);
                for (var secret : List.of("/unsubscribe/", "/confirm/", "/preferences/", "lezers.example", "rubriek_"))
                    assertFalse(answer.body().contains(secret), path + " holds " + secret);
                assertEquals(List.of(), answer.headers().allValues("Set-Cookie"));
            }
        }
    }

    /** S-18 */
    @Test
    void behind_https_browsers_are_told_to_stay_there() {
        try (var program = Program.on(Engine.H2)
                .with("RUBRIEK_BASE_URL", "https://krant.example/")
                .start()) {
            var start = program.http().get("/");
            assertEquals(
                    "max-age=31536000",
                    start.headers().firstValue("Strict-Transport-Security").orElseThrow());
        }
    }
}
