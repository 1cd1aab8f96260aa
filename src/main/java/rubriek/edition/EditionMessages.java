package rubriek.edition;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import rubriek.issue.LinkForm;

/**
 * The words that the editions add to what the editor wrote, {@code edition} in the templates. They stand in
 * {@code messages/edition_nl.properties} and its four sisters.
 */
@MessageBundle(value = "edition", locale = "nl")
interface EditionMessages {

    @Message
    String readMore();

    /** The title of an entry in a draft that has none yet. */
    @Message
    String untitled();

    /** A picture, in plain text. */
    @Message
    String picture(String alt);

    /** What a link leads to, when it is not something to read. */
    @Message
    String form(LinkForm form);

    @Message
    String why(String since);

    @Message
    String unsubscribe();

    @Message
    String viewInBrowser();

    @Message
    String forwarded();

    @Message
    String subscribe();

    @Message
    String forwarding();

    @Message
    String shortened();

    /** @param entries how many more there are, at least 1 */
    @Message
    String more(int entries);

    @Message
    String readAll();

    @Message
    String contents();

    @Message
    String skip();

    @Message
    String archive();

    @Message
    String pdf();

    @Message
    String published();

    /** Before the number of a page. */
    @Message
    String page();

    /** Before the number of all pages. */
    @Message
    String ofPages();

    @Message
    String subscribeAt();
}
