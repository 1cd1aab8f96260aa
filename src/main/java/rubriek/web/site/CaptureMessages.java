package rubriek.web.site;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page behind the bookmarklet, {@code capture} in the templates, in Dutch and English. */
@MessageBundle(value = "capture", locale = "en")
interface CaptureMessages {

    @Message
    String title(String newsletter);

    @Message
    String link();

    @Message
    String heading();

    @Message
    String summary();

    @Message
    String section();

    @Message
    String none();

    @Message
    String note();

    @Message
    String token();

    /** Where a token comes from, and what the browser may do with it. */
    @Message
    String tokenHint();

    @Message
    String save();

    @Message
    String notSaved();

    @Message
    String tokenWrong();

    @Message
    String saved();

    /** It lay in the inbox already. */
    @Message
    String there();

    /** It lay in the inbox already, and was rejected. */
    @Message
    String rejected();

    /** It stands in a number already. */
    @Message
    String placed(int issue);

    @Message
    String close();
}
