package rubriek.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubriek.newsletter.NewsletterDraft;
import rubriek.newsletter.NewsletterView;
import rubriek.newsletter.Newsletters;
import rubriek.support.ApplicationTest;
import rubriek.support.Browser;
import rubriek.support.Golden;
import rubriek.support.NeedsChromium;
import rubriek.support.Sample;
import rubriek.support.Vnu;

/** What stands in the mail that asks a mailbox. */
@ApplicationTest
class ConfirmationMailsTest {

    @Inject
    Linde linde;

    @Inject
    Notices notices;

    @Inject
    Newsletters newsletters;

    @Inject
    Lists lists;

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "de", "fr", "fy", "ar"})
    void it_is_written_in_the_language_of_the_newsletter(String language) {
        var newsletter = newsletter(language);
        var mail = mail(list(newsletter, "Buurtkrant De Linde"));
        Golden.compare("notice/confirmation." + language + ".txt", mail.subject() + "\n\n" + mail.plain());
        Golden.compare("notice/confirmation." + language + ".html", mail.html());
        assertEquals(List.of(), Vnu.faultsOfMail(mail.html()));
    }

    @Test
    void several_lists_are_named_and_none_of_their_titles_is_markup() {
        var newsletter = newsletter("nl");
        var mail = mail(list(newsletter, "Elke <b>dag</b> & nacht"), list(newsletter, "Elke week {config:x}"));
        assertEquals("Bevestig je aanmelding voor Buurtkrant De Linde", mail.subject());
        assertTrue(mail.html().contains("<li>Elke &lt;b&gt;dag&lt;/b&gt; &amp; nacht</li>"), mail.html());
        assertTrue(mail.html().contains("<li>Elke week {config:x}</li>"), mail.html());
        assertTrue(mail.plain().contains("- Elke <b>dag</b> & nacht\n- Elke week {config:x}\n"), mail.plain());
        assertFalse(mail.html().contains("<b>"));
    }

    @Test
    @NeedsChromium
    void X_09_it_has_no_accessibility_fault_but_those_that_every_mail_has() {
        var html = mail(list(newsletter("nl"), "Buurtkrant De Linde")).html();
        try (var browser = Browser.open()) {
            var page = browser.newPage();
            page.setContent(html);
            var faults = Browser.accessibilityFaults(page).stream()
                    .filter(fault -> !fault.startsWith("region") && !fault.startsWith("landmark-one-main"))
                    .toList();
            assertEquals(List.of(), faults);
        }
    }

    private NewsletterView newsletter(String language) {
        var draft = Sample.newsletterDraft("n" + UUID.randomUUID());
        return newsletters.create(new NewsletterDraft(
                draft.slug(),
                draft.title(),
                language,
                draft.timeZone(),
                null,
                draft.publisher(),
                draft.sender(),
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
    }

    private ListView list(NewsletterView newsletter, String title) {
        var slug = Linde.listDraft(newsletter, OptIn.DOUBLE).slug();
        return lists.create(new ListDraft(slug, title, newsletter.slug(), OptIn.DOUBLE, Linde.WORDS));
    }

    /** With a link that is the same each time. */
    private NoticeMail mail(ListView... chosen) {
        var cor = Linde.someone();
        linde.signUp(cor, chosen);
        var mail = notices.claim(10_000).stream()
                .filter(n -> n.to().equals(cor))
                .findFirst()
                .orElseThrow()
                .mail();
        return new NoticeMail(mail.subject(), masked(mail.plain()), masked(mail.html()));
    }

    private static String masked(String text) {
        return text.replaceAll("https?://\\S+?/confirm/[A-Za-z0-9_-]{50}", "https://linde.example/confirm/TOKEN");
    }
}
