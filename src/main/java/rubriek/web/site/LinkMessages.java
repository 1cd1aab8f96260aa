package rubriek.web.site;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said to whoever follows a link that opens nothing, {@code link} in the templates, in each of the readers' languages. */
@MessageBundle(value = "link", locale = "en")
interface LinkMessages {

    @Message
    String dead();

    @Message
    String signUpDead(long days);

    /** Of a link to somebody's preferences. */
    @Message
    String ownDead();

    /** Of a link to move to another address. */
    @Message
    String addressDead();

    /** Of a link by which somebody says that they still want a list. */
    @Message
    String stayDead();

    @Message
    String unknown();

    @Message
    String unknownText();

    /** Of the link to leave by in a mail that was only to be looked at. */
    @Message
    String sample();

    @Message
    String sampleText();
}
