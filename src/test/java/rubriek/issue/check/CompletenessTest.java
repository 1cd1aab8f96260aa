package rubriek.issue.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rubriek.issue.Article;
import rubriek.issue.Attachment;
import rubriek.issue.Box;
import rubriek.issue.Card;
import rubriek.issue.Column;
import rubriek.issue.Contact;
import rubriek.issue.ContactPerson;
import rubriek.issue.Download;
import rubriek.issue.Editorial;
import rubriek.issue.Entry;
import rubriek.issue.Event;
import rubriek.issue.Figure;
import rubriek.issue.Image;
import rubriek.issue.News;
import rubriek.issue.Quote;
import rubriek.issue.Teaser;
import rubriek.issue.Text;
import rubriek.newsletter.Publisher;
import rubriek.newsletter.ReviewRules;
import rubriek.newsletter.Sender;

/** What each kind of entry cannot do without, and what a newsletter cannot. */
class CompletenessTest {

    private static final String TITLE = "Feest op het plein";
    private static final String BODY = "Iedereen is welkom.";

    static Stream<Arguments> lacking() {
        var file = new Attachment("Het plan", null, null, null, null, null);
        return Stream.of(
                Arguments.of(article(null), "entry-without-text body"),
                Arguments.of(new News("e", null, null, BODY, null, null, null), "entry-without-title title"),
                Arguments.of(new News("e", TITLE, BODY, null, null, null, null), "entry-without-text body"),
                Arguments.of(new News("e", TITLE, null, BODY, null, file, null), "download-without-file download.url"),
                Arguments.of(new Editorial("e", TITLE, " ", null, null, null), "entry-without-text body"),
                Arguments.of(new Column("e", null, BODY, null, null, null, null, null), "entry-without-title title"),
                Arguments.of(new Card("e", TITLE, "Noor", null, null, null, null), "entry-without-text lead"),
                Arguments.of(new Teaser("e", " ", BODY, null, null, null), "entry-without-title title"),
                Arguments.of(new Box("e", TITLE, null, null, null, null), "entry-without-text body"),
                Arguments.of(new Quote("e", null, "Noor", null), "entry-without-text text"),
                Arguments.of(new Figure("e", null, "Het plein", null, null, null), "figure-without-picture image"),
                Arguments.of(event(null), "event-without-start start"),
                Arguments.of(new Download("e", TITLE, null, null, null, null, null, null), "download-without-file url"),
                Arguments.of(new Contact("e", "Meer weten", List.of(), null), "contact-without-people people"));
    }

    @ParameterizedTest
    @MethodSource("lacking")
    void what_a_kind_requires_is_asked_for_at_its_field(Entry entry, String lack) {
        var at = lack.split(" ", -1);
        assertEquals(
                List.of(at[0] + " sections[0].entries[0]." + at[1]),
                Proof.with(entry).blocking());
    }

    @Test
    void every_kind_with_only_what_it_requires_passes() {
        var somebody = new ContactPerson("Noor Bakker", null, null, null);
        var proof = Proof.with(
                article(BODY),
                new News("e2", TITLE, null, BODY, null, null, null),
                new Editorial("e3", TITLE, BODY, null, null, null),
                new Column("e4", TITLE, BODY, null, null, null, null, null),
                new Card("e5", TITLE, null, null, BODY, null, null),
                new Teaser("e6", TITLE, null, null, null, null),
                new Box("e7", TITLE, BODY, null, null, null),
                new Quote("e8", "Iedereen kent elkaar", null, null),
                new Figure("e9", Proof.picture("Buren dansen op het plein"), null, null, null, null),
                event(OffsetDateTime.parse("2021-09-25T14:00:00+02:00")),
                new Download("e11", TITLE, "https://delinde.example/plan.pdf", null, null, null, null, null),
                new Contact("e12", null, List.of(somebody), null),
                new Text("e13", BODY, null));
        assertEquals(List.of(), proof.found());
    }

    @Test
    void a_picture_is_there_and_says_what_it_shows() {
        var figure = new Figure("e", new Image(null, null, " ", null), null, null, null, null);
        assertEquals(
                List.of(
                        "picture-without-file sections[0].entries[0].image.url",
                        "picture-without-alt sections[0].entries[0].image.alt"),
                Proof.with(figure).blocking());
        var decoration = new Image("https://delinde.example/rand.png", null, null, true);
        assertEquals(
                List.of(),
                Proof.with(new Figure("e", decoration, null, null, null, null)).found());
    }

    @Test
    void sender_and_postal_address_are_asked_for() {
        var nobody = new Publisher("De Linde", List.of(" "), "post@linde.example", null);
        var proof = Proof.clean().with(nobody, new Sender("", "", null));
        assertEquals(List.of("sender-missing null", "postal-address-missing null"), proof.blocking());
    }

    @Test
    void where_approval_is_asked_for_a_draft_is_not_enough() {
        var asking = Proof.clean().with("nl", null, List.of(), new ReviewRules(true, null));
        assertEquals(List.of("issue-not-approved status"), asking.blocking());
        assertEquals(List.of(), Proof.clean().blocking());
    }

    private static Article article(String body) {
        return new Article("e", TITLE, null, null, null, null, body, null, null, null, null, null, null, null);
    }

    private static Event event(OffsetDateTime start) {
        return new Event("e10", TITLE, start, null, null, null, null, null, null, null, null);
    }
}
