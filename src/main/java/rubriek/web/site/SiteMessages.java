package rubriek.web.site;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The words that every page of the site may need, {@code site} in the templates. They stand in
 * {@code messages/site_<language>.properties}, in each of the readers' languages.
 */
@MessageBundle(value = "site", locale = "en")
interface SiteMessages {

    /** The language that these words are in, as a language tag: what stands in {@code <html lang>}. */
    @Message
    String lang();

    /** {@code ltr} or {@code rtl}. */
    @Message
    String dir();

    /** The link that jumps over the masthead. */
    @Message
    String skip();

    @Message
    String madeWith();

    @Message
    String subscribe();

    /** What the archive is called in a link to it. */
    @Message
    String allIssues();

    @Message
    String previous();

    @Message
    String next();

    /** "Pagina 1 van 2". */
    @Message
    String pageOf(int page, int pages);

    /** What the navigation through pages is called for who does not see it. */
    @Message
    String paging();

    /** What the path to a page is called for who does not see it. */
    @Message
    String crumbs();

    /** The button that asks for a confirmation once more. */
    @Message
    String mailAgain();

    /** After that button, whoever pressed it. */
    @Message
    String mailedAgain(String address);

    /** What somebody told of themselves does not fit what is asked. */
    @Message
    String doesNotFit(String title);

    /** To the program of a form that sends what cannot be read. */
    @Message
    String sendJson();

    /** The page about it, and the link to that. */
    @Message
    String accessibility();

    @Message
    String accessibilityLead();

    @Message
    String accessibilityMade();

    /** @param day in words */
    @Message
    String accessibilityTested(String day);

    @Message
    String accessibilityStatement();

    @Message
    String accessibilityTrouble();

    @Message
    String accessibilityTell();
}
