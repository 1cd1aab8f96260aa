package rubriek.audience.importing;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.audience.Erasures;
import rubriek.audience.Linde;
import rubriek.audience.SubscriberChange;
import rubriek.audience.Subscribers;
import rubriek.audience.SuppressionReason;
import rubriek.audience.Suppressions;
import rubriek.shared.EmailAddress;
import rubriek.support.DatabaseTest;
import rubriek.support.Waiting;

/** Whoever silences or forgets several addresses takes them in one order, so that no two of them wait for each other. */
@DatabaseTest
class SilencesInOrderTest {

    @Inject
    Files files;

    @Inject
    Linde linde;

    @Inject
    SuppressionImports imports;

    @Inject
    Suppressions suppressions;

    @Inject
    Subscribers subscribers;

    @Inject
    Erasures erasures;

    @Inject
    Bulk bulk;

    @Inject
    DataSource database;

    @SuppressWarnings("NullAway.Init")
    private List<EmailAddress> three;

    @BeforeEach
    void three_addresses_in_that_order() {
        three = Stream.generate(Linde::someone)
                .limit(3)
                .sorted(suppressions.order())
                .toList();
    }

    @Test
    void a_file_that_shares_one_and_brings_another_waits_for_nobody_who_waits_for_it() {
        var last = three.get(2).value();
        silenced(last);
        var made = whileOthersAreSilenced(
                () -> silenced(three.get(0).value(), three.get(1).value(), last), this::meetsWhatIsBeingMade);
        assertEquals(ImportState.FINISHED, made.state());
        assertEquals("1 0 2 0 0", Files.counts(made));
    }

    @Test
    void nor_does_one_that_shares_several_whatever_file_brought_them_first() {
        silenced(three.get(2).value());
        silenced(three.get(0).value());
        var made = whileOthersAreSilenced(
                () -> silenced(three.get(2).value(), three.get(0).value()));
        assertEquals("0 0 2 0 0", Files.counts(made));
    }

    @Test
    void nor_does_one_that_is_taken_back() {
        var made = silenced(
                three.get(2).value(), three.get(1).value(), three.get(0).value());
        files.texts( // as if they had come in different batches
                "update suppression set id = ? where import_id = ? and email = ?",
                new UUID(0, System.nanoTime()),
                made.id(),
                three.get(2).value());
        var undone = whileOthersAreSilenced(() -> files.undone(made));
        assertEquals(ImportState.UNDONE, undone.state());
    }

    @Test
    void G_07_a_file_keeps_no_address_that_its_person_had_before_and_is_forgotten_with_them() {
        var list = linde.list();
        var anna = linde.confirmed(three.get(0), list).id();
        for (var next : List.of(three.get(1), three.get(2)))
            subscribers.change(
                    anna,
                    d -> new SubscriberChange(next.value(), d.name(), d.attributes(), d.tags(), null),
                    null,
                    Linde.EDITOR);
        QuarkusTransaction.requiringNew()
                .call(() -> {
                    erasures.erase(anna, null, Linde.EDITOR);
                    var waiting = CompletableFuture.supplyAsync(() -> silencedOf(
                            list.slug(), three.get(0).value(), three.get(1).value()));
                    Waiting.forUs(database);
                    return waiting;
                })
                .join();
        for (var address : three)
            assertEquals(
                    List.of("0"), files.texts("select count(*) from suppression where email = ?", address.value()));
    }

    /** PostgreSQL waits there; H2 does not, and the file tries again and again. */
    private void meetsWhatIsBeingMade(CompletableFuture<ImportView> file) {
        if (bulk.postgresql()) Waiting.forUs(database);
        else await().during(Duration.ofMillis(300)).until(() -> !file.isDone());
    }

    private ImportView whileOthersAreSilenced(Supplier<ImportView> task) {
        return whileOthersAreSilenced(task, file -> Waiting.forUs(database));
    }

    /** In one transaction the first, and the last once the file has met it. */
    private ImportView whileOthersAreSilenced(
            Supplier<ImportView> task, Consumer<CompletableFuture<ImportView>> meeting) {
        return QuarkusTransaction.requiringNew()
                .call(() -> {
                    suppressions.suppress(three.get(0), SuppressionReason.BOUNCE, "550 5.1.1");
                    var waiting = CompletableFuture.supplyAsync(task);
                    meeting.accept(waiting);
                    suppressions.suppress(three.get(2), SuppressionReason.BOUNCE, "550 5.1.1");
                    return waiting;
                })
                .join();
    }

    private ImportView silenced(String... addresses) {
        return silencedOf(null, addresses);
    }

    private ImportView silencedOf(@Nullable String list, String... addresses) {
        var file = "email,reason\n" + String.join(",bounce\n", addresses) + ",bounce\n";
        var draft = new SuppressionImportDraft(FileFormat.CSV, false, null, null, Map.of(), list, null);
        try {
            return files.done(
                    imports.take(draft, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), Files.EDITOR));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
