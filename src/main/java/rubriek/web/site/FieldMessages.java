package rubriek.web.site;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of what lists ask besides the address, {@code field} in the templates, in each of the readers' languages. */
@MessageBundle(value = "field", locale = "en")
interface FieldMessages {

    /** Behind the title of what has to be filled in. */
    @Message
    String required();

    /** The same, of one list among others. */
    @Message
    String requiredIfChosen();

    /** Above what one list among others asks. */
    @Message
    String questionsOf(String title);

    /** What stands where nothing is chosen yet. */
    @Message
    String choose();

    @Message
    String missing(String title);

    @Message
    String noText(String title);

    @Message
    String noNumber(String title);

    @Message
    String noDate(String title);

    @Message
    String noYesOrNo(String title);

    @Message
    String noChoice(String title);
}
