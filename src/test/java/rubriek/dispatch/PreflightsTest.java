package rubriek.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rubriek.audience.SegmentDraft;
import rubriek.audience.Segments;
import rubriek.issue.Entry;
import rubriek.issue.Hand;
import rubriek.issue.IssueDraft;
import rubriek.issue.Issues;
import rubriek.issue.Link;
import rubriek.issue.Section;
import rubriek.issue.check.Check;
import rubriek.issue.check.Check.Severity;
import rubriek.support.DatabaseTest;
import rubriek.support.Sample;

/** The checks of issue, mail, audience and moment in one list. */
@DatabaseTest
@TestProfile(Relayed.class)
class PreflightsTest {

    private static final Instant TUESDAY_MORNING = Instant.parse("2031-09-16T07:00:00Z");

    @Inject
    Preflights preflights;

    @Inject
    Linde linde;

    @Inject
    Issues issues;

    @Inject
    Segments segments;

    @Test
    void what_stops_a_send_comes_first_whatever_station_it_belongs_to() {
        var paper = linde.withReaders(0);
        var all = of(paper, Plan.NONE);
        assertEquals("list-empty", all.get(0).code());
        assertTrue(all.get(0).blocks());
        var severities = all.stream().map(Check::severity).toList();
        assertEquals(severities.stream().sorted().toList(), severities);
        assertTrue(codes(all, Severity.PASSED).contains("unsubscribe-missing"));
        assertTrue(codes(all, Severity.PASSED).contains("entry-without-link"));
        assertEquals(List.of("link-unreachable", "moment-unknown"), codes(all, Severity.SKIPPED));
    }

    @Test
    void the_size_of_the_mail_is_told() {
        var all = of(linde.withReaders(1), Plan.NONE);
        var size = all.stream()
                .filter(c -> c.code().equals("mail-too-large"))
                .findFirst()
                .orElseThrow();
        assertEquals(Severity.PASSED, size.severity());
        assertTrue(size.message().matches("The mail is \\d+ KiB of at most 102 KiB\\."), size.message());
    }

    @Test
    void an_issue_too_long_for_a_mail_is_shortened_and_says_so_with_its_sizes() { // E-01
        var paper = linde.withReaders(1);
        var entries = IntStream.range(0, 100)
                .<Entry>mapToObj(PreflightsTest::longLink)
                .toList();
        var section = new Section("s1", "Veel", true, null, entries);
        issues.save(
                paper.slug(),
                9,
                new IssueDraft(9, "2021-09", null, null, null, null, null, List.of(section)),
                null,
                Hand.named("test"));
        var all = of(paper, Plan.NONE);
        assertTrue(codes(all, Severity.ADVICE).contains("mail-shortened"));
        assertFalse(codes(all, Severity.BLOCKING).contains("mail-too-large"));
        var words = all.stream()
                .filter(c -> c.code().equals("mail-shortened"))
                .findFirst()
                .orElseThrow()
                .message();
        assertTrue(
                words.matches(
                        "The whole issue would be [1-9]\\d\\d KiB of mail; mailboxes cut off after 102 KiB\\. .* of \\d+"
                                + " KiB .*"),
                words);
    }

    @Test
    void a_colour_that_cannot_be_read_is_shown_darker_and_that_is_said() {
        var paper = linde.withReaders(1);
        linde.wears(paper, "#ffdd00");
        assertTrue(codes(of(paper, Plan.NONE), Severity.ADVICE).contains("contrast-corrected"));
        linde.wears(paper, "#003366");
        assertTrue(codes(of(paper, Plan.NONE), Severity.PASSED).contains("contrast-corrected"));
    }

    @Test
    void what_paper_has_no_letters_for_is_named() {
        var paper = linde.withReaders(1);
        assertTrue(codes(of(paper, Plan.NONE), Severity.PASSED).contains("characters-unprintable"));
        var foreign = Sample.link("e1", "שלום, Łódź, Αθήνα, Київ, مرحبا 👍🏽 e\u0301 שלום", "https://bron.example/");
        issues.save(
                paper.slug(),
                9,
                new IssueDraft(9, "2021-09", null, null, null, null, null, List.of(Sample.section("Vreemd", foreign))),
                null,
                Hand.named("test"));
        var said = of(paper, Plan.NONE).stream()
                .filter(c -> c.code().equals("characters-unprintable"))
                .findFirst()
                .orElseThrow();
        assertEquals(Severity.ADVICE, said.severity());
        assertTrue(said.message().contains("instead: ש ל ו ם 👍🏽."), said.message());
    }

    @Test
    void a_moment_is_looked_at_when_there_is_one() {
        var paper = linde.withReaders(1);
        var night = new Plan(List.of(paper.slug()), null, TUESDAY_MORNING.plus(Duration.ofHours(14)));
        assertTrue(codes(of(paper, night), Severity.ADVICE).contains("moment-at-night"));
        var day = new Plan(List.of(paper.slug()), null, TUESDAY_MORNING);
        assertTrue(codes(of(paper, day), Severity.PASSED).containsAll(List.of("moment-at-night", "moment-in-weekend")));
    }

    @Test
    void an_issue_that_has_gone_to_a_list_does_not_go_there_again() {
        var paper = linde.withReaders(1);
        linde.finished(linde.send(paper));
        var told = of(paper, Plan.NONE).get(0);
        assertEquals("already-sent", told.code());
        assertTrue(
                told.message()
                        .matches("Issue 9 has gone, or is to go: .+, on \\d+ \\w+ \\d{4} .+, to one reader\\. .+"),
                told.message());
        var other = paper.slug() + "-b";
        linde.list(paper, other);
        linde.join(other, paper.reader(7));
        assertFalse(codes(of(paper, Plan.NONE), Severity.BLOCKING).contains("already-sent"), "it may go to the other");
        assertTrue(codes(of(paper, new Plan(List.of(paper.slug()), null, null)), Severity.BLOCKING)
                .contains("already-sent"));
    }

    @Test
    void a_part_of_a_list_may_follow_where_the_list_has_had_it_and_has_to_be_one() {
        var paper = linde.withReaders(1);
        linde.finished(linde.send(paper));
        segments.create(
                paper.slug(), new SegmentDraft("Noord", "noord", Map.of("status", "confirmed")), Locale.ENGLISH);
        var part = of(paper, new Plan(List.of(paper.slug()), "noord", null));
        assertEquals(List.of(), codes(part, Severity.BLOCKING));
        assertTrue(codes(of(paper, new Plan(List.of(), "zuid", null)), Severity.BLOCKING)
                .contains("segment-unknown"));
    }

    @Test
    void a_part_that_nobody_is_in_stops_a_send_as_an_empty_list_does() {
        var paper = linde.withReaders(1);
        segments.create(paper.slug(), new SegmentDraft("Noord", "noord", Map.of("tag", "noord")), Locale.ENGLISH);
        var checks = of(paper, new Plan(List.of(paper.slug()), "noord", null));
        assertEquals(List.of("segment-empty"), codes(checks, Severity.BLOCKING));
        var check = checks.get(0);
        assertEquals("segment", check.field());
        assertTrue(check.message().contains("Noord"));
    }

    @Test
    void an_audience_that_grew_or_shrank_much_since_the_last_issue_is_worth_a_look() {
        var paper = linde.withReaders(20);
        linde.finished(linde.send(paper));
        issues.create(
                paper.slug(), new IssueDraft(10, "2021-10", null, null, null, null, null, null), Hand.named("test"));
        linde.join(paper.slug(), paper.reader(20));
        linde.join(paper.slug(), paper.reader(21));
        assertTrue(codes(of(paper, 10), Severity.PASSED).contains("audience-differs"), "a tenth is no news");
        linde.join(paper.slug(), paper.reader(22));
        assertTrue(codes(of(paper, 10), Severity.ADVICE).contains("audience-differs"));
    }

    @Test
    void a_link_that_stood_in_an_earlier_issue_is_found() {
        var paper = linde.withReaders(1);
        var again = Sample.number9Draft();
        issues.create(
                paper.slug(),
                new IssueDraft(10, "2021-10", null, null, null, null, null, again.sections()),
                Hand.named("test"));
        assertFalse(codes(of(paper, Plan.NONE), Severity.ADVICE).contains("link-in-earlier-issue"));
        var found = of(paper, 10).stream()
                .filter(c -> c.code().equals("link-in-earlier-issue"))
                .findFirst()
                .orElseThrow();
        assertTrue(found.message().contains("number 9 (September 2021)"), found.message());
    }

    @Test
    void a_list_of_another_newsletter_is_named() {
        var paper = linde.withReaders(1);
        assertTrue(codes(of(paper, new Plan(List.of("nergens"), null, null)), Severity.BLOCKING)
                .contains("list-unknown"));
    }

    private List<Check> of(Linde.Paper paper, Plan plan) {
        return preflights.of(paper.slug(), 9, plan, Locale.ENGLISH);
    }

    private List<Check> of(Linde.Paper paper, int number) {
        return preflights.of(paper.slug(), number, Plan.NONE, Locale.ENGLISH);
    }

    private static List<String> codes(List<Check> checks, Severity severity) {
        return checks.stream()
                .filter(c -> c.severity() == severity)
                .map(Check::code)
                .toList();
    }

    private static Link longLink(int i) {
        var summary = "De boom staat op het plein en de buren staan er omheen. "
                .repeat(25)
                .strip();
        return new Link(
                "e" + i,
                "Boom " + i,
                "https://bomen.example/" + i,
                null,
                null,
                summary,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
