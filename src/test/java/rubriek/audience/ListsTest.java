package rubriek.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import rubriek.newsletter.NewsletterView;
import rubriek.shared.Invalid;
import rubriek.shared.Missing;
import rubriek.shared.PageRequest;
import rubriek.shared.Refused;
import rubriek.shared.Stale;
import rubriek.support.DatabaseTest;

@DatabaseTest
class ListsTest {

    @Inject
    Linde linde;

    @Inject
    Lists lists;

    @Test
    void a_slug_is_given_out_once() {
        var list = linde.list();
        var again = new ListDraft(list.slug(), "Nog een", list.newsletter(), OptIn.DOUBLE, Linde.WORDS);
        assertEquals(
                "slug-taken",
                assertThrows(Refused.class, () -> lists.create(again)).code());
        var other = linde.list();
        assertEquals(
                "slug-taken",
                assertThrows(Refused.class, () -> lists.replace(other.slug(), again, null))
                        .code());
    }

    @Test
    void H_11_a_list_under_a_new_slug_is_known_by_its_first_which_nobody_else_gets() {
        var list = linde.list();
        var renamed = lists.change(list.slug(), d -> named("nieuw-" + d.slug(), d), null);
        assertEquals(list.slug(), renamed.knownAs());
        var other = new ListDraft(list.slug(), "Een ander", list.newsletter(), OptIn.DOUBLE, Linde.WORDS);
        assertEquals(
                "slug-was-first",
                assertThrows(Refused.class, () -> lists.create(other)).code());
        var back = lists.change(renamed.slug(), d -> named(list.slug(), d), null);
        assertEquals(list.slug(), back.slug());
    }

    private static ListDraft named(String slug, ListDraft draft) {
        return new ListDraft(slug, draft.title(), draft.newsletter(), draft.optIn(), draft.consentText());
    }

    @Test
    void a_list_asks_the_mailbox_unless_it_is_said_otherwise() {
        assertEquals(OptIn.DOUBLE, linde.list(linde.newsletter(), null).optIn());
    }

    @Test
    void G_04_a_list_without_consent_text_is_refused() {
        var newsletter = linde.newsletter();
        var draft = new ListDraft("l", "Krant", newsletter.slug(), OptIn.SINGLE, " ");
        assertThrows(Invalid.class, () -> lists.create(draft));
        assertThrows(Missing.class, () -> lists.get("l"));
    }

    @Test
    void a_list_of_an_unknown_newsletter_is_refused() {
        var draft = new ListDraft("l", "Krant", "unknown", OptIn.SINGLE, Linde.WORDS);
        assertEquals(
                "newsletter-unknown",
                assertThrows(Refused.class, () -> lists.create(draft)).code());
    }

    @Test
    void a_list_with_people_keeps_its_newsletter_and_stays() {
        var list = linde.list();
        var other = linde.newsletter();
        assertEquals(other.slug(), move(list, other).newsletter());
        linde.confirmed(Linde.someone(), list);
        var back = linde.newsletter();
        assertEquals(
                "list-keeps-newsletter",
                assertThrows(Refused.class, () -> move(list, back)).code());
        assertEquals(
                "list-in-use",
                assertThrows(Refused.class, () -> lists.delete(list.slug(), null))
                        .code());
    }

    @Test
    void a_change_of_what_somebody_else_has_changed_is_refused() {
        var list = linde.list();
        assertThrows(Stale.class, () -> lists.change(list.slug(), d -> d, 7));
        assertThrows(Stale.class, () -> lists.delete(list.slug(), 7));
        lists.delete(list.slug(), 1);
        assertThrows(Missing.class, () -> lists.get(list.slug()));
    }

    @Test
    void lists_are_found_by_page_and_by_newsletter() {
        var list = linde.list();
        assertEquals(1, lists.list(PageRequest.first(1)).items().size());
        assertEquals(list, lists.get(list.id()));
    }

    private ListView move(ListView list, NewsletterView to) {
        return lists.change(
                list.slug(), d -> new ListDraft(d.slug(), d.title(), to.slug(), d.optIn(), d.consentText()), null);
    }
}
