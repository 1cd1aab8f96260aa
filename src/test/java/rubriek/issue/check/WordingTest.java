package rubriek.issue.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rubriek.newsletter.ReviewRules;

/** Advice on how a text is written, and no advice on what is well written. */
class WordingTest {

    private static final String SUMMARY = " sections[0].entries[0].summary";

    /** 26 words. */
    private static final String LONG = "Er komt een boom bij" + " en er komt een heg".repeat(4) + " bij.";

    @Test
    void a_subject_is_neither_too_short_nor_too_long() {
        assertEquals(List.of("subject-short subject"), subject("Nummer 9", "Iets anders"));
        assertEquals(
                List.of("subject-long subject"), subject("Nummer 9 ".repeat(9).strip(), "Iets anders"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Re: De Linde",
                "RE : De Linde",
                "Fwd: De Linde",
                "fw: De Linde",
                "Antw: De Linde",
                "Re[2]: De Linde"
            })
    void a_subject_does_not_look_like_an_answer(String subject) {
        assertTrue(subject(subject, "Iets anders").contains("subject-like-answer subject"), "A-05");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Reis: naar de zee", "Redactie: wie zijn wij", "Waarom: en re: ja", "Regels – de nieuwe"})
    void a_subject_may_begin_with_a_word_like_one(String subject) {
        assertEquals(List.of(), subject(subject, "Iets anders"), "A-05");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "De Linde \uD83C\uDF33",
                "De Linde (2)",
                "\u2709 De Linde",
                "krant@delinde.example",
                "De Linde [1]"
            })
    void a_senders_name_is_a_name_alone(String name) {
        assertEquals(
                List.of("sender-name-catchy null"), Proof.clean().from(name).found(), "A-04");
    }

    @ParameterizedTest
    @ValueSource(strings = {"De Linde", "Buurtkrant '75", "Linde™ & zo (Rijswijk)", "Ζυμη №9", "菩提樹"})
    void a_name_may_have_signs(String name) {
        assertEquals(List.of(), Proof.clean().from(name).found(), "A-04");
    }

    @Test
    void the_line_behind_the_subject_adds_something() {
        assertEquals(List.of("preheader-empty preheader"), subject("Buurtkrant nummer 9", " "));
        assertEquals(
                List.of("preheader-repeats-subject preheader"), subject("Buurtkrant nummer 9", "buurtkrant nummer 9"));
    }

    @Test
    void titles_and_summaries_are_short() {
        assertEquals(
                List.of("title-long sections[0].entries[0].title"),
                Proof.with("Een titel is lang. ".repeat(5).strip(), null).found());
        assertEquals(
                List.of("summary-long" + SUMMARY),
                summary("Er komt een boom bij. ".repeat(17).strip()));
        assertEquals(List.of(), summary(LONG + " " + LONG));
        assertEquals(List.of("sentences-long" + SUMMARY), summary(String.join(" ", LONG, LONG, LONG)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Het het plein wordt groen.", "Dit is voor voor iedereen.", "We zien een\neen boom."})
    void a_word_that_stands_twice_is_found(String text) {
        assertEquals(List.of("word-doubled" + SUMMARY), summary(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zij zei dat dat mocht.",
                "Zo lees je hoe je je kunt opgeven.",
                "Dat was het. Het plein is klaar.",
                "Zij luistert naar Duran Duran.",
                "Wonen\n\nwonen is duur.",
                "Een plein-plein is er niet."
            })
    void a_word_that_rightly_meets_itself_is_left_alone(String text) {
        assertEquals(
                List.of(),
                summary(text).stream().filter(f -> f.startsWith("word-doubled")).toList());
    }

    @Test
    void two_blanks_are_found_and_shown() {
        assertEquals(List.of("spaces-doubled" + SUMMARY), summary("Er komt een  boom bij."));
        assertTrue(Proof.with("Titel", "Er komt een  boom bij.")
                .says("spaces-doubled")
                .contains("een … boom"));
        assertEquals(List.of(), summary("Er komt een boom  \nen een bank."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hier komt TK nog wat.", "Bel met xxx.", "Lorem ipsum dolor.", "Om ??? uur."})
    void what_stands_for_a_text_to_come_is_found(String text) {
        assertTrue(
                summary(text).contains("text-unfinished" + SUMMARY),
                () -> summary(text).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dag {{naam}}, hier",
                "Dag *|FNAME|*, hier",
                "Dag {voornaam}, hier",
                "Dag %%email%%, hier",
                "Dag ${name}, hier"
            })
    void a_placeholder_stops_a_send(String text) {
        assertEquals(
                List.of("placeholder-unknown" + SUMMARY),
                Proof.with("Titel", text).blocking());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Schrijf `{{naam}}` in de brief.", "Een verzameling {a, b} telt.", "[naam](https://a.example/)"})
    void what_only_looks_like_a_placeholder_stops_nothing(String text) {
        assertEquals(List.of(), Proof.with("Titel", text).blocking());
    }

    @Test
    void subheads_go_down_a_level_at_a_time() {
        assertEquals(List.of("heading-order" + SUMMARY), summary("## Een\n\nBoom.\n\n#### Twee\n\nBoom."));
        assertEquals(List.of(), summary("### Een\n\nBoom.\n\n#### Twee\n\nBoom.\n\n## Drie\n\nBoom."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<font color=red>Let op</font>", "<span style=\"color:#f00\">Boom</span>"})
    void a_colour_in_a_text_is_found(String text) {
        assertTrue(
                summary(text).contains("colour-hard-coded" + SUMMARY),
                () -> summary(text).toString());
        assertEquals(List.of(), summary("De kleur van het plein is groen."));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "> citaat, markdown-quote",
                "Een boom.#> citaat, markdown-quote",
                "Een boom.##---##Een heg., markdown-rule",
                "Een boom.#***#Een heg., markdown-rule",
                "---, markdown-rule",
                "Een `boom` op het plein., markdown-code",
                "```#boom#```, markdown-code"
            })
    void marks_that_readers_would_see_as_typed_are_found(String text, String code) {
        assertTrue(
                summary(text.replace('#', '\n')).contains(code + SUMMARY),
                () -> summary(text.replace('#', '\n')).toString());
    }

    @Test
    void what_to_do_instead_of_a_mark_is_said() {
        assertTrue(
                Proof.with("Titel", "> Een boom").says("markdown-quote").contains("> Een boom Maak er een citaat van"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tussenkop\n---\n\nEen boom.",
                "| a | b |\n|---|---|\n| c | d |",
                "Een boom is > 3 meter, *schuin* en **vet**.",
                "- een boom\n- een heg"
            })
    void what_markdown_reads_or_nobody_takes_for_a_mark_is_left_alone(String text) {
        assertEquals(
                List.of(),
                summary(text).stream().filter(f -> f.startsWith("markdown")).toList());
    }

    @Test
    void an_attachment_that_is_not_there_is_found() {
        assertEquals(List.of("attachment-missing" + SUMMARY), summary("Zie de bijlage."));
        assertEquals(List.of(), summary("Zie de [bijlage](https://delinde.example/plan.pdf)."));
        assertEquals(List.of(), summary("Het bijlagenhoekje is open."));
    }

    @Test
    void an_old_year_in_the_colophon_is_found() {
        assertEquals(List.of("colophon-year-old null"), colophon("© 2019 Stichting De Linde"));
        assertEquals(List.of(), colophon("© 2015–2021 Stichting De Linde"));
        assertEquals(List.of(), colophon("De Linde bestaat sinds 2018."));
        assertEquals(List.of(), colophon("Opgericht in 1964, in het Jaar van de Boom."));
    }

    @Test
    void a_section_holds_more_than_one_entry() {
        var one = Proof.section("Wonen", List.of(Proof.link("e", "Een boom", "https://boom.example/", null)));
        var none = Proof.section("Zorg", List.of());
        var issue = Proof.issue(List.of(Proof.filled("Groen"), one, none));
        assertEquals(
                List.of("section-of-one sections[1]", "section-empty sections[2]"),
                Proof.clean().with(issue).found());
    }

    /** An editor with one section of one entry has no other to move it to, and reads no praise that is not true. */
    @Test
    void of_what_cannot_be_told_nothing_is_said() {
        var one = Proof.section("Wonen", List.of(Proof.link("e", "Een boom", "https://boom.example/", null)));
        assertFalse(codes(Proof.clean().with(Proof.issue(List.of(one)))).contains("section-of-one"));
        var empty = Proof.issue(List.of(Proof.filled("Groen"), Proof.section("Zorg", List.of())));
        assertFalse(codes(Proof.clean().with(empty)).contains("section-of-one"), "a section without any");
        var full = Proof.issue(List.of(Proof.filled("Groen"), Proof.filled("Wonen")));
        assertTrue(codes(Proof.clean().with(full)).contains("section-of-one"), "passed");
        var without = Proof.issue("Buurtkrant nummer 9", " ", List.of(Proof.filled("Groen")));
        assertFalse(codes(Proof.clean().with(without)).contains("preheader-repeats-subject"));
        var nameless = Proof.issue("", "Iets anders", List.of(Proof.filled("Groen")));
        var told = codes(Proof.clean().with(nameless));
        assertTrue(told.contains("subject-empty") && !told.contains("subject-short") && !told.contains("subject-long"));
    }

    private static List<String> codes(Proof proof) {
        return proof.all().stream().map(Check::code).toList();
    }

    private static List<String> subject(String subject, String preheader) {
        var sections = List.of(Proof.filled("Groen"), Proof.filled("Wonen"));
        return Proof.clean().with(Proof.issue(subject, preheader, sections)).found();
    }

    private static List<String> summary(String text) {
        return Proof.with("Nieuws van het plein", text).found();
    }

    private static List<String> colophon(String text) {
        return Proof.clean().with("nl", text, List.of(), ReviewRules.NONE).found();
    }
}
