package rubriek.web.site;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said to a person when something went wrong, {@code error} in the templates, in the readers' languages. */
@MessageBundle(value = "error", locale = "en")
interface ErrorMessages {

    @Message
    String title(Trouble trouble);

    /** What it means and what to do. */
    @Message
    String text(Trouble trouble);

    /** When to try again. */
    @Message
    String again(Wait wait);

    @Message
    String toStart();

    @Message
    String code(int status);
}
