package rubriek.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubriek.support.Engine;
import rubriek.support.Program;

/** A designer's folder beside the program: what is sound is used, what is broken is said. */
class OwnTemplatesIT {

    @TempDir
    Path folder;

    @Test
    void a_sound_template_is_used_and_a_broken_one_is_said_with_its_line_while_the_packaged_one_serves()
            throws Exception {
        put(
                "web/link.html",
                "<article class=\"eigen\">\n<h3>{block.title}</h3>\n{#if block.summary}{block.summary.html}{/if}\n</article>\n");
        put("web/style.css", "{! anders !}\n:root { --paper: {theme.licht.page}; }\n");
        put("mail/link.html", "<tr><td>\n<p>{config:rubriek.admin-token}</p>\n</td></tr>\n");
        put("web/piece.html", "{#include web/issue}\n{#about}<title>{piece.titel}</title>{/about}\n{/include}\n");
        put("text/lnk.txt", "x");
        try (var program = Program.on(Engine.H2)
                .with("RUBRIEK_DEMO", "true")
                .with("RUBRIEK_TEMPLATES", folder.toString())
                .start()) {
            var page = program.http().get("/newsletters/de-linde/11").body();
            assertTrue(page.contains("<article class=\"eigen\">"), page);
            assertTrue(page.contains("--paper: light-dark("), "the packaged style");
            var mail = program.http()
                    .api("GET", "/newsletters/de-linde/issues/11/editions/mail.html")
                    .body();
            assertFalse(mail.contains(Program.TOKEN));
            assertTrue(mail.contains("class=\"title\""), "the packaged fragment");
            said(program.http().get("/q/health").body());
            said(program.log());
            assertEquals(200, program.http().get("/q/health/ready").statusCode());
        }
    }

    private static void said(String where) {
        for (var fault : new String[] {
            "web/style.css:2: ",
            "licht",
            "mail/link.html:2: {config:rubriek.admin-token}",
            "web/piece.html:2: ",
            "text/lnk.txt: "
        }) assertTrue(where.contains(fault), () -> fault + " in " + where);
    }

    private void put(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
