package rubriek.web.site;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page that asks whether a list is still wanted, {@code staying} in the template, in each of the readers' languages. */
@MessageBundle(value = "staying", locale = "en")
interface StayMessages {

    @Message
    String title(String title);

    @Message
    String lead(String address);

    @Message
    String stay();

    @Message
    String stayed();

    @Message
    String stayedLead(String title, String address);

    /** The link to the page to leave by. */
    @Message
    String leave();
}
