package rubriek.dispatch.journal;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubriek.dispatch.Outcome.Accepted;
import rubriek.dispatch.Outcome.Refused;
import rubriek.dispatch.Reply;
import rubriek.dispatch.Stage;

/** T-06: processes that were killed, machines that went down, files that were cut short. */
class AfterAKillTest {

    private static final Verdict NEVER_TRIED = new Verdict.NeverTried();
    private static final Verdict UNKNOWN = new Verdict.Unknown();
    private static final Accepted TAKEN = new Accepted(new Reply(250, Optional.of("2.0.0"), "Queued as 4711"));

    @TempDir
    private Path folder;

    /** The last entry may be cut short by the kill: then it was never written. */
    @Test
    void every_cut_tells_no_more_than_was_written() throws IOException {
        writeTwo();
        var file = segment();
        var whole = Files.readString(file);
        for (var length = whole.indexOf('\n') + 1; length < whole.length(); length++) {
            Files.writeString(file, whole.substring(0, length));
            var written = whole.substring(0, whole.substring(0, length).lastIndexOf('\n') + 1);
            try (var past = onlyPast()) {
                for (var delivery = 1L; delivery <= 2; delivery++)
                    assertEquals(expected(written, delivery), past.verdict(delivery));
            }
        }
    }

    private static Verdict expected(String written, long delivery) {
        if (written.contains("A " + delivery + " ")) return new Verdict.Replied(TAKEN);
        return written.contains("I " + delivery + "\n") ? UNKNOWN : NEVER_TRIED;
    }

    /** After the machine itself went down the journal's end may be missing. */
    @Test
    void after_another_boot_only_final_answers_count() throws IOException {
        writeTwoAndChange(text -> text.replaceFirst("1 .*\n", "1 another-boot\n"));
    }

    @Test
    void a_journal_that_is_damaged_or_has_lost_its_head_proves_nothing_by_silence() throws IOException {
        writeTwoAndChange(text -> text.replace("I 1\n", "I 1\n\0\0\0\0\n"));
        writeTwoAndChange(text -> text.substring(text.indexOf('\n') + 1));
    }

    private void writeTwoAndChange(UnaryOperator<String> change) throws IOException {
        try (var journal = Journal.open(folder)) {
            journal.intent(1);
            journal.outcome(1, TAKEN);
            journal.intent(2);
            journal.outcome(2, new Refused(Stage.DOT, new Reply(451, Optional.empty(), "Later")));
        }
        Files.writeString(segment(), change.apply(Files.readString(segment())));
        try (var past = onlyPast()) {
            assertEquals(new Verdict.Replied(TAKEN), past.verdict(1));
            assertEquals(UNKNOWN, past.verdict(2));
            assertEquals(UNKNOWN, past.verdict(3));
            past.remove();
        }
    }

    @Test
    void an_empty_or_vanished_journal_proves_nothing_by_silence() throws IOException {
        writeTwo();
        Files.writeString(segment(), "");
        try (var past = onlyPast()) {
            assertEquals(UNKNOWN, past.verdict(1));
        }
        Files.delete(segment());
        try (var past = onlyPast()) {
            assertEquals(UNKNOWN, past.verdict(1));
        }
    }

    /** kill -9 in the middle of it. */
    @Test
    void a_killed_process_is_found_out() throws Exception {
        var said = folder.resolve("said");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var journals = folder.resolve("journal");
        var process = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), Doomed.class.getName(), journals.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        await().atMost(Duration.ofSeconds(60)).until(() -> !process.isAlive() || size(journals) > 20_000);
        assertTrue(process.isAlive(), () -> contents(said));
        assertEquals(List.of(), Journal.abandoned(journals), "it lives");
        process.destroyForcibly().waitFor();
        try (var past = Journal.abandoned(journals).get(0)) {
            var first = LongStream.iterate(1, i -> i + 1)
                    .filter(i -> !past.verdict(i).equals(new Verdict.Replied(TAKEN)))
                    .findFirst()
                    .orElseThrow();
            assertTrue(first > 100);
            assertNotEquals(new Verdict.Replied(TAKEN), past.verdict(first));
            for (var later = first + 1; later < first + 1_000; later++) assertEquals(NEVER_TRIED, past.verdict(later));
        }
    }

    /** Sends for ever, until somebody kills it. */
    static final class Doomed {

        private Doomed() {}

        public static void main(String[] arguments) {
            var journal = Journal.open(Path.of(arguments[0]));
            for (var delivery = 1L; true; delivery++) {
                journal.intent(delivery);
                journal.outcome(delivery, TAKEN);
            }
        }
    }

    private void writeTwo() {
        try (var journal = Journal.open(folder)) {
            for (var delivery = 1L; delivery <= 2; delivery++) {
                journal.intent(delivery);
                journal.outcome(delivery, TAKEN);
            }
        }
    }

    private PastJournal onlyPast() {
        var all = Journal.abandoned(folder);
        assertEquals(1, all.size());
        return all.get(0);
    }

    private Path segment() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".journal"))
                    .toList()
                    .get(0);
        }
    }

    private static long size(Path journals) throws IOException {
        if (!Files.isDirectory(journals)) return 0;
        try (var files = Files.list(journals)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static String contents(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }
}
