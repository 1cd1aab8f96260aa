package rubriek.web.site;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the archive, {@code archive} in the templates, in each of the readers' languages. */
@MessageBundle(value = "archive", locale = "en")
interface ArchiveMessages {

    @Message
    String heading();

    @Message
    String entries(int count);

    /** Says how many titles a short list leaves out. */
    @Message
    String andMore(int count);

    @Message
    String read();

    @Message
    String pdf();

    @Message
    String feed();

    @Message
    String nothingYet();

    @Message
    String publisher();
}
