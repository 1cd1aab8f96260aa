package rubriek.web.site;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The words of the public pages, {@code site} in the templates. They stand in {@code messages/site_nl.properties} and its four
 * sisters: a key that one of them lacks falls back to English, and a test finds it.
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
}
