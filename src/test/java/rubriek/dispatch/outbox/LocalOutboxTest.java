package rubriek.dispatch.outbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubriek.dispatch.Envelope;
import rubriek.dispatch.Outcome;
import rubriek.dispatch.Stage;
import rubriek.shared.PageRequest;

class LocalOutboxTest {

    private static final Instant MORNING = Instant.parse("2021-09-14T07:00:00.123Z");
    private static final Envelope ENVELOPE = new Envelope("b+4711@bounce.delinde.example", "zoe@lezer.example");
    private static final Path ISSUE = Path.of("src/test/resources/golden/mail/issue-zoe.eml");

    @TempDir
    private Path home;

    private LocalOutbox outbox;

    @BeforeEach
    void withoutARelay() {
        outbox = at(MORNING);
    }

    @Test
    void an_outbox_without_mail_is_empty() {
        assertEquals(0, outbox.list(PageRequest.first(20)).total());
        assertEquals(Optional.empty(), outbox.read("20210914T070000123-0123456789abcdef"));
    }

    @Test
    void a_mail_is_kept_to_the_octet_and_read_as_its_reader_would() throws IOException {
        var octets = Files.readAllBytes(ISSUE);
        assertEquals(Outcome.Meaning.SENT, carry(octets).meaning());
        var row = outbox.list(PageRequest.first(20)).items().get(0);
        assertEquals(MORNING, row.keptAt());
        assertEquals("b+4711@bounce.delinde.example", row.sender());
        assertEquals("zoe@lezer.example", row.recipient());
        assertEquals("Buurtkrant De Linde, nummer 9 – september 2021", row.subject());
        assertTrue(row.to().startsWith("Zoë “de Linde” 👩🏽‍🚀 van den Broek-Müller"), row.to());
        assertEquals(Optional.of(Instant.parse("2021-09-14T07:00:00Z")), row.date());
        assertEquals(octets.length, row.size());

        var mail = outbox.read(row.name()).orElseThrow();
        assertEquals(row, mail.row());
        assertTrue(mail.text().contains("fijn dat je er weer bent"));
        assertTrue(mail.html().contains("<h1>Buurtkrant De Linde</h1>"));
        assertArrayEquals(octets, mail.source().getBytes(ISO_8859_1));
        assertTrue(mail.headers().contains(new OutboxMessage.Header("Precedence", "bulk")));
        assertArrayEquals(octets, Files.readAllBytes(home.resolve("outbox").resolve(row.name() + ".eml")));
    }

    @Test
    void the_newest_come_first_a_page_at_a_time() {
        for (var i = 0; i < 25; i++) {
            outbox = at(MORNING.plusMillis(i));
            carry(mail("Nummer " + i));
        }
        var second = outbox.list(new PageRequest(2, 10));
        assertEquals(IntStream.range(5, 15).mapToObj(i -> "Nummer " + (19 - i)).toList(), subjects(second.items()));
        assertEquals(25, second.total());
        assertEquals(3, second.pages());
        assertEquals(5, outbox.list(new PageRequest(3, 10)).items().size());
        assertEquals(List.of(), outbox.list(new PageRequest(4, 10)).items());
    }

    private static List<String> subjects(List<OutboxRow> rows) {
        return rows.stream().map(OutboxRow::subject).toList();
    }

    @Test
    void thousands_are_listed_fast_and_none_takes_another_s_name() {
        for (var i = 0; i < 5_000; i++) carry(mail("Nummer " + i));
        assertTimeout(Duration.ofSeconds(2), () -> {
            var page = outbox.list(new PageRequest(100, 50));
            assertEquals(5_000, page.total());
            assertEquals(50, new HashSet<>(subjects(page.items())).size());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret",
                "..",
                "",
                "/etc/passwd",
                "20210914T070000123-0123456789abcdef/../../secret",
                "20210914T070000123-0123456789abcdef\0",
                "20210914T070000123-0123456789ABCDEF",
                "secret",
                "%2e%2e%2fsecret"
            })
    void only_its_own_names_are_looked_for(String name) throws IOException {
        Files.createDirectories(home.resolve("outbox"));
        Files.write(home.resolve("secret.eml"), mail("Geheim"));
        Files.write(home.resolve("outbox/secret.eml"), mail("Geheim"));
        assertEquals(Optional.empty(), outbox.read(name));
        assertEquals(0, outbox.list(PageRequest.first(20)).total());
    }

    /** T-06: as with a relay, nothing is there before the caller has been told. */
    @Test
    void a_caller_that_stops_it_keeps_the_mail_from_the_outbox() throws IOException {
        try (var lane = outbox.open()) {
            assertThrows(
                    IllegalStateException.class,
                    () -> lane.carry(ENVELOPE, mail("Nee"), () -> {
                        assertEquals(0, outbox.list(PageRequest.first(20)).total());
                        throw new IllegalStateException();
                    }));
        }
        try (var left = Files.list(home.resolve("outbox"))) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void a_folder_that_cannot_be_written_loses_the_mail_for_now() throws IOException {
        Files.writeString(home.resolve("outbox"), "a file");
        var lost = (Outcome.Lost) carry(mail("Nee"));
        assertEquals(Stage.BODY, lost.stage());
        assertEquals(Outcome.Meaning.RETRYABLE, lost.meaning());
    }

    @Test
    void a_mail_without_parts_is_text() {
        carry("Subject: kaal\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nDag\r\n".getBytes(ISO_8859_1));
        var mail = outbox.read(outbox.list(PageRequest.first(1)).items().get(0).name())
                .orElseThrow();
        assertEquals("Dag\r\n", mail.text());
        assertEquals("", mail.html());
        assertEquals(Optional.empty(), mail.row().date());
        assertEquals("", mail.row().from());
    }

    private Outcome carry(byte[] message) {
        try (var lane = outbox.open()) {
            return lane.carry(ENVELOPE, message, () -> {});
        }
    }

    private LocalOutbox at(Instant moment) {
        return new LocalOutbox(home.resolve("outbox"), Clock.fixed(moment, ZoneOffset.UTC));
    }

    private static byte[] mail(String subject) {
        return ("Subject: " + subject + "\r\n\r\nDag\r\n").getBytes(ISO_8859_1);
    }
}
