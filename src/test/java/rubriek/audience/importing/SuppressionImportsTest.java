package rubriek.audience.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubriek.audience.Erasures;
import rubriek.audience.SuppressionDraft;
import rubriek.audience.SuppressionFilter;
import rubriek.audience.SuppressionReason;
import rubriek.audience.SuppressionView;
import rubriek.audience.Suppressions;
import rubriek.shared.EmailAddress;
import rubriek.shared.Invalid;
import rubriek.shared.PageRequest;
import rubriek.shared.Refused;
import rubriek.support.DatabaseTest;

/** Another provider's suppression list is in force as soon as its rows are read, for whatever reason they give. */
@DatabaseTest
class SuppressionImportsTest {

    @Inject
    Files files;

    @Inject
    SuppressionImports imports;

    @Inject
    SubscriberImports all;

    @Inject
    Suppressions suppressions;

    @Inject
    Erasures erasures;

    private final String anna = Files.someone();
    private final String bo = Files.someone();

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            value = {
                // Mailchimp: cleaned, and unsubscribed with what somebody chose
                "Email Address,First Name,CLEAN_TIME,CLEAN_CAMPAIGN_ID!,An,2021-03-03 14:02:11,a1!BOUNCE!cleaned!2021-03-03T14:02:11Z",
                "Email Address,UNSUB_TIME,UNSUB_REASON!,2021-03-03 14:02:11,!LEFT!unsubscribed!2021-03-03T14:02:11Z",
                "Email Address,UNSUB_TIME,UNSUB_REASON!,2021-03-03 14:02:11,SPAM!COMPLAINT!SPAM!2021-03-03T14:02:11Z",
                // SendGrid: bounces, and a list without reasons
                "email,reason,status,created!,550 No such user,5.1.1,1614780131!BOUNCE!5.1.1 550 No such user!2021-03-03T14:02:11Z",
                "email,created!,1614780131!MANUAL!!2021-03-03T14:02:11Z",
                // Postmark
                "EmailAddress,SuppressionReason,Origin,CreatedAt!,SpamComplaint,Recipient,2021-03-03T09:02:11-05:00!COMPLAINT!SpamComplaint!2021-03-03T14:02:11Z",
                "EmailAddress,SuppressionReason,Origin,CreatedAt!,HardBounce,Recipient,2021-03-03T09:02:11-05:00!BOUNCE!HardBounce!2021-03-03T14:02:11Z",
                // Amazon SES
                "Email address,Reason,Last update time!,BOUNCE,2021-03-03T14:02:11Z!BOUNCE!!2021-03-03T14:02:11Z",
                // Mailgun
                "address,code,error,created_at!,550,No such mailbox,\"Wed, 03 Mar 2021 14:02:11 UTC\"!BOUNCE!550 No such mailbox!2021-03-03T14:02:11Z",
                // a spreadsheet of somebody here
                "E-mailadres;Reden;Datum!;wil niet meer;3-3-2021 14:02!MANUAL!wil niet meer!2021-03-03T14:02:00Z"
            })
    void the_export_of_each_provider_is_understood(
            String headings, String cells, SuppressionReason reason, @Nullable String detail, Instant since) {
        assertEquals("1 0 0 0 0", Files.counts(csv(null, headings, anna + cells)));
        var standing = standing(anna);
        assertEquals(reason, standing.reason());
        assertEquals(detail, standing.detail());
        assertEquals(since, standing.since());
        assertEquals(Files.EDITOR, standing.by());
    }

    @Test
    void an_address_a_line_and_a_json_object_a_line_are_understood_too() {
        var text = take(
                draft(FileFormat.TEXT, false, null, "complaint"),
                anna,
                "",
                "geen adres",
                anna.toUpperCase(Locale.ROOT));
        assertEquals("1 0 0 2 0", Files.counts(files.done(text)));
        assertEquals(List.of("3 address-unfit", "4 duplicate"), Files.skipped(files.now(text)));
        assertEquals(SuppressionReason.COMPLAINT, standing(anna).reason());
        var lines = take(
                draft(FileFormat.JSON_LINES, false, null, null),
                "{\"EmailAddress\": \"" + bo + "\", \"Reason\": \"COMPLAINT\", \"LastUpdateTime\": 1614780131.5}");
        files.done(lines);
        assertEquals(SuppressionReason.COMPLAINT, standing(bo).reason());
        assertEquals(Instant.parse("2021-03-03T14:02:11Z"), standing(bo).since());
    }

    @Test
    void a_moment_or_a_reason_that_cannot_be_read_costs_nobody_their_silence() {
        var done = csv(null, "email,reason,created", anna + ",x" + (char) 7 + ",ooit", bo + ",,2999-01-01");
        assertEquals("2 0 0 0 0", Files.counts(done));
        assertNull(standing(anna).detail());
        assertTrue(!standing(bo).since().isAfter(done.createdAt()));
    }

    @Test
    void a_dry_run_counts_the_same_and_can_be_carried_out() {
        suppressions.create(new SuppressionDraft(bo, "bounce", "550", null), Files.EDITOR);
        var rehearsed = files.done(take(draft(FileFormat.CSV, true, null, null), "email", anna, bo, "x"));
        assertEquals("1 0 1 1 0", Files.counts(rehearsed));
        assertEquals(0, count(anna));
        var done = files.done(all.start(rehearsed.id(), Locale.ENGLISH));
        assertEquals("1 0 1 1 0", Files.counts(done));
        assertEquals(SuppressionReason.MANUAL, standing(anna).reason());
        assertEquals("550", standing(bo).detail(), "for its first reason");
        assertTrue(imports.list(PageRequest.first(50), Locale.ENGLISH).items().stream()
                .anyMatch(i -> i.id().equals(done.id()) && i.kind() == ImportKind.SUPPRESSIONS && i.list() == null));
    }

    @Test
    void one_list_may_be_meant_and_the_others_go_on() {
        var list = files.list();
        var other = files.list();
        for (var each : List.of(list, other)) files.on(each, anna, "confirmed");
        csv(list.slug(), "email", anna, bo);
        assertEquals(list.slug(), standing(anna).list());
        var reached = "select cast(list_id as varchar(36)) from recipient where email = ?";
        assertEquals(List.of(other.id().toString()), files.texts(reached, anna));
        assertEquals("0 0 0 0 1", Files.counts(files.csv(list, "email", bo)));
        assertEquals("1 0 0 0 0", Files.counts(files.csv(other, "email", bo)));
        assertEquals(
                0,
                all.of(other.slug(), PageRequest.first(5), Locale.ENGLISH).items().stream()
                        .filter(i -> i.kind() == ImportKind.SUPPRESSIONS)
                        .count());
        assertEquals(
                1, all.of(list.slug(), PageRequest.first(5), Locale.ENGLISH).total(), "that of people alone");
    }

    @Test
    void G_07_of_whom_we_erased_a_list_brings_back_no_address() {
        var list = files.list();
        erasures.erase(files.on(list, anna, "confirmed").id(), null, "x");
        assertEquals("0 0 1 0 0", Files.counts(csv(null, "email", anna)));
        assertEquals("1 0 0 0 0", Files.counts(csv(list.slug(), "email,reason", anna + ",550 " + anna)));
        suppressions.create(
                new SuppressionDraft(anna, "550 " + anna, null, files.list().slug()), Files.EDITOR);
        var stored = "select coalesce(email, detail, 'none') from suppression where key_hash ="
                + " (select key_hash from suppression where import_id is not null and list_id = ?)";
        assertEquals(List.of("none", "none", "none"), files.texts(stored, list.id()));
    }

    @Test
    void undone_it_lifts_what_it_put_in_force_and_nothing_else() {
        suppressions.create(new SuppressionDraft(bo, "bounce", "550", null), Files.EDITOR);
        var done = csv(null, "email", anna, bo);
        assertNotNull(done.undoUntil());
        files.undone(done);
        assertEquals(0, count(anna));
        assertEquals(1, count(bo));
        var lifted = suppressions
                .list(new SuppressionFilter(anna, true), PageRequest.first(2))
                .items()
                .get(0);
        assertEquals("import " + done.id() + " undone by " + Files.EDITOR, lifted.liftedWhy());
        assertEquals("1 0 1 0 0", Files.counts(csv(null, "email", anna, bo)), "it can come back");
    }

    @Test
    void what_was_wanted_silent_since_stays_so_when_the_file_is_taken_back() {
        var list = files.list();
        var cor = Files.someone();
        var erased = files.on(list, cor, "confirmed").id();
        var file = csv(null, "email", anna, bo, cor);
        suppressions.suppress(new EmailAddress(anna), SuppressionReason.BOUNCE, "550");
        csv(null, "email", bo);
        erasures.erase(erased, null, "x");
        files.undone(file);
        for (var address : List.of(anna, bo, cor)) assertEquals(1, count(address), address);
        assertEquals("0 0 0 0 1", Files.counts(files.csv(list, "email", cor)));
    }

    @Test
    void many_batches_take_every_row_once() {
        var tag = UUID.randomUUID().toString();
        var lines = new ArrayList<String>(List.of("email,reason"));
        for (var i = 0; i < 12_345; i++) lines.add("s" + i + "-" + tag + "@lezer.example,bounce");
        lines.add("S7-" + tag + "@lezer.example,bounce");
        var done = csv(null, lines.toArray(String[]::new));
        assertEquals("12345 0 0 1 0", Files.counts(done));
        files.undone(done);
        assertEquals(
                List.of("0"),
                files.texts(
                        "select count(*) from suppression where import_id = ? and standing is not null", done.id()));
    }

    @Test
    void what_is_wrong_with_a_file_is_said_at_once() {
        assertEquals("list-unknown", refused("nergens", "email", anna));
        assertEquals("import-without-address", refused(null, "reason", "bounce"));
        assertEquals("import-column-twice", refused(null, "email,address", anna + "," + bo));
        var named = new SuppressionImportDraft(FileFormat.CSV, false, null, null, Map.of("A", "name"), null, null);
        assertThrows(Invalid.class, () -> take(named, "A", anna));
    }

    private String refused(@Nullable String list, String... lines) {
        return assertThrows(Refused.class, () -> take(draft(FileFormat.CSV, false, list, null), lines))
                .code();
    }

    private ImportView csv(@Nullable String list, String... lines) {
        return files.done(take(draft(FileFormat.CSV, false, list, null), lines));
    }

    private static SuppressionImportDraft draft(
            FileFormat format, boolean dryRun, @Nullable String list, @Nullable String reason) {
        return new SuppressionImportDraft(format, dryRun, null, null, Map.of(), list, reason);
    }

    private ImportView take(SuppressionImportDraft draft, String... lines) {
        try {
            var octets = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
            return imports.take(draft, new ByteArrayInputStream(octets), Files.EDITOR);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SuppressionView standing(String address) {
        return suppressions
                .list(new SuppressionFilter(address, false), PageRequest.first(1))
                .items()
                .get(0);
    }

    private long count(String address) {
        return suppressions
                .list(new SuppressionFilter(address, false), PageRequest.first(1))
                .total();
    }
}
