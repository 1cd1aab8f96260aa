package rubriek.edition.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a designer's templates by reading them. */
class TemplatesFolderTest {

    private static final Pattern BUNDLE = Pattern.compile("@MessageBundle\\((?:value = )?\"(\\w+)\"");

    @TempDir
    Path folder;

    @Test
    void every_packaged_template_is_sound_as_a_designers_own_to_begin_with() throws IOException {
        try (var packaged = Files.walk(Path.of("templates"))) {
            for (var file : packaged.filter(Files::isRegularFile).toList()) {
                var name = Path.of("templates").relativize(file).toString();
                if (!name.startsWith("problem") && !name.startsWith("preview")) put(name, Files.readString(file));
            }
        }
        var read = read();
        assertEquals(List.of(), read.faults());
        assertTrue(read.sound().size() > 90, () -> read.sound().size() + " templates");
    }

    @Test
    void a_sound_template_is_used_only_when_it_was_tried_and_by_both_its_names() {
        put("mail/teaser.html", "<tr><td>{block.head.title}</td></tr>");
        var read = read();
        assertEquals(Optional.empty(), read.locate("mail/teaser.html"));
        read.use(read.sound());
        assertEquals(List.of("mail/teaser.html"), read.files());
        assertTrue(read.locate("mail/teaser").isPresent());
        var type = read.locate("mail/teaser.html").orElseThrow().getVariant().orElseThrow();
        assertEquals("text/html", type.getContentType(), "so that what it prints is escaped (S-02)");
        assertEquals(Optional.empty(), read.locate("mail/link"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    web/link.html   | {#if block.picture}x                  | 2
                    web/link.html   | {#include web/nergens /}              | 2
                    web/link.html   | {blok.title}                          | 2
                    mail/issue.html | {#for s in sections}{t.heading}{/for} | 2
                    notice/confirmation.txt | {confirmation.paswoord}       | 2
                    """)
    void what_is_broken_is_said_with_its_file_and_line(String file, String line, int at) {
        put(file, "<!-- eigen -->\n" + line + "\n");
        var fault = only(read());
        assertEquals(file + ":" + at, fault.file() + ":" + fault.line());
        assertTrue(fault.toString().startsWith(file + ":" + at + ": "), fault::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{config:rubriek.admin-token}",
                "{config:property('rubriek.admin-token')}",
                "{inject:editions}",
                "{cdi:links.start}",
                "{frame.newsletter.class.name}",
                "{frame.getClass.classLoader}",
                "{#eval frame.newsletter.title /}",
                "{frame.newsletter.title.raw}",
                "{#if true}{frame.issue.title.safe}{/if}",
                "{#let secret=config:rubriek.admin-token}{secret}{/let}"
            })
    void a_template_reaches_nothing_but_what_it_is_given_S_01_S_02(String attempt) {
        put("web/issue.html", "<!DOCTYPE html>\n<p>" + attempt + "</p>");
        var read = read();
        assertEquals("web/issue.html:2", only(read).file() + ":" + only(read).line());
        assertEquals(List.of(), read.sound());
    }

    @Test
    void a_file_that_is_no_template_of_the_program_is_said_and_not_used() throws IOException {
        put("mail/lnk.html", "x");
        put("problem/type.html", "x");
        put("desk/issue.html", "x");
        put(".DS_Store", "x");
        Files.write(folder.resolve("mail/link.html"), "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        var read = read();
        assertEquals(
                List.of("desk/issue.html", "mail/link.html", "mail/lnk.html", "problem/type.html"),
                read.faults().stream().map(Fault::file).sorted().toList());
        assertEquals(List.of(), read.sound());
    }

    @Test
    void a_folder_that_is_not_there_is_said_and_the_program_starts() {
        var missing = folder.resolve("nergens");
        var read = new TemplatesFolder(Optional.of(missing));
        assertEquals(missing.toString(), only(read).file());
    }

    @Test
    void health_stays_up_and_says_what_is_broken() {
        put("web/link.html", "{blok.title}");
        var read = read();
        var health = new TemplatesHealth(read).call();
        assertEquals(Status.UP, health.getStatus());
        assertEquals(only(read).toString(), health.getData().orElseThrow().get("broken.1"));
    }

    @Test
    void the_words_that_a_template_may_use_are_those_of_all_bundles() throws IOException {
        var bundles = new TreeSet<String>();
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (var source : sources.filter(file -> file.toString().endsWith("Messages.java"))
                    .toList())
                BUNDLE.matcher(Files.readString(source)).results().forEach(found -> bundles.add(found.group(1)));
        }
        assertEquals(bundles, new TreeSet<>(Scrutiny.WORDS));
    }

    private static Fault only(TemplatesFolder read) {
        assertEquals(1, read.faults().size(), () -> read.faults().toString());
        return read.faults().get(0);
    }

    private TemplatesFolder read() {
        return new TemplatesFolder(Optional.of(folder));
    }

    private void put(String name, String text) {
        try {
            var file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
