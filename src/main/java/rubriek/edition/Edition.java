package rubriek.edition;

/** One issue in one form. */
public sealed interface Edition permits MailEdition, WebEdition, PrintEdition {

    /** SHA-256 of all that it is made of, in lower-case hexadecimal: the same for the same bytes. */
    String hash();
}
