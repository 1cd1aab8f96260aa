package rubriek.web.site;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the local outbox, {@code outbox} in the templates, in Dutch and English. */
@MessageBundle(value = "outbox", locale = "en")
interface OutboxMessages {

    @Message
    String title();

    /** What the outbox is, in one sentence. */
    @Message
    String lead();

    @Message
    String nothingYet();

    @Message
    String noSubject();

    @Message
    String to();

    @Message
    String from();

    @Message
    String kept();

    @Message
    String size();

    @Message
    String envelope();

    @Message
    String leave();

    @Message
    String sides();

    @Message
    String mail();

    @Message
    String text();

    @Message
    String source();

    @Message
    String download();

    /** Names the frame that shows the mail. */
    @Message
    String frame(String subject);

    @Message
    String noHtml();

    @Message
    String noText();
}
