package rubriek.audience.importing;

import static org.awaitility.Awaitility.await;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import rubriek.audience.ConsentDraft;
import rubriek.audience.Enrolments;
import rubriek.audience.ListDraft;
import rubriek.audience.ListView;
import rubriek.audience.Lists;
import rubriek.audience.OptIn;
import rubriek.audience.SubscriberDraft;
import rubriek.audience.SubscriberFilter;
import rubriek.audience.SubscriberView;
import rubriek.audience.Subscribers;
import rubriek.audience.search.WordIndex;
import rubriek.newsletter.NewsletterDraft;
import rubriek.newsletter.Newsletters;
import rubriek.newsletter.Publisher;
import rubriek.newsletter.Sender;
import rubriek.shared.PageRequest;

/** Lists, people and files for the tests of imports. */
@ApplicationScoped
class Files {

    static final ConsentDraft PAPER = new ConsentDraft(null, "Ja, ik wil De Linde.", "papieren formulier");
    private static final int AT_A_TIME = 500;

    static final String EDITOR = "token of the editor";

    private final Newsletters newsletters;
    private final Lists lists;
    private final Enrolments enrolments;
    private final Subscribers subscribers;
    private final SubscriberImports imports;
    private final WordIndex words;
    private final DataSource database;

    Files(
            Newsletters newsletters,
            Lists lists,
            Enrolments enrolments,
            Subscribers subscribers,
            SubscriberImports imports,
            WordIndex words,
            DataSource database) {
        this.newsletters = newsletters;
        this.lists = lists;
        this.enrolments = enrolments;
        this.subscribers = subscribers;
        this.imports = imports;
        this.words = words;
        this.database = database;
    }

    ListView list() {
        var newsletter = newsletters.create(new NewsletterDraft(
                "n" + UUID.randomUUID(),
                "Buurtkrant De Linde",
                "nl",
                "Europe/Amsterdam",
                null,
                new Publisher("Stichting De Linde", List.of("Lindeplein 1"), "post@linde.example", null),
                new Sender("Buurtkrant De Linde", "krant@linde.example", null),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null));
        return lists.create(new ListDraft(
                "l" + UUID.randomUUID(), "De Linde", newsletter.slug(), OptIn.DOUBLE, "Ja, ik wil De Linde."));
    }

    static String someone() {
        return "lezer-" + UUID.randomUUID() + "@lezer.example";
    }

    SubscriberView on(ListView list, String email, String status) {
        var consent = status.equals("confirmed") ? new ConsentDraft(null, null, "paper form") : null;
        return enrolments.add(
                list.slug(), new SubscriberDraft(email, "Anna", Map.of("wijk", "Zuid"), null, status, consent), EDITOR);
    }

    /** Takes a CSV file in and waits for its end. */
    ImportView csv(ListView list, String... lines) {
        return done(take(list, draft(FileFormat.CSV, false), lines));
    }

    ImportView take(ListView list, ImportDraft draft, String... lines) {
        return take(list, draft, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    ImportView take(ListView list, ImportDraft draft, byte[] file) {
        try {
            return imports.take(list.slug(), draft, new ByteArrayInputStream(file), EDITOR);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ImportDraft draft(FileFormat format, boolean dryRun) {
        return draft(format, dryRun, Map.of(), PAPER);
    }

    static ImportDraft draft(
            FileFormat format, boolean dryRun, Map<String, String> mapping, @Nullable ConsentDraft consent) {
        return new ImportDraft(format, dryRun, null, null, mapping, consent);
    }

    /** When nothing more happens to it. */
    ImportView done(ImportView made) {
        var over = Set.of(ImportState.FINISHED, ImportState.CANCELLED, ImportState.FAILED, ImportState.UNDONE);
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> over.contains(now(made).state()));
        return now(made);
    }

    ImportView now(ImportView made) {
        return imports.get(made.id(), Locale.ENGLISH);
    }

    ImportView undone(ImportView made) {
        return done(imports.undo(made.id(), EDITOR, Locale.ENGLISH));
    }

    /** The counts as one line: new, changed, unchanged, skipped, suppressed. */
    static String counts(ImportView made) {
        var c = made.counts();
        return c.added() + " " + c.changed() + " " + c.unchanged() + " " + c.skipped() + " " + c.suppressed();
    }

    static List<String> skipped(ImportView made) {
        return made.firstSkipped().stream()
                .map(s -> s.line() + " " + s.reason().word())
                .toList();
    }

    @Nullable
    SubscriberView member(ListView list, String email) {
        while (words.catchUp(AT_A_TIME) == AT_A_TIME) {}
        var found = subscribers.list(list.slug(), new SubscriberFilter(email, null, null), PageRequest.first(2));
        return found.items().isEmpty() ? null : found.items().get(0);
    }

    static SubscriberView there(@Nullable SubscriberView person) {
        if (person == null) throw new AssertionError("nobody");
        return person;
    }

    long size(ListView list) {
        return subscribers
                .list(list.slug(), SubscriberFilter.EVERYBODY, PageRequest.first(1))
                .total();
    }

    List<String> texts(String sql, Object... values) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) select.setObject(i + 1, values[i]);
            var found = new ArrayList<String>();
            if (!select.execute()) return found;
            try (var rows = select.getResultSet()) {
                while (rows.next()) found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
