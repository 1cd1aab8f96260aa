package rubriek.audience;

/** The words of a notice, ready to be put in a message: nothing in them comes from whoever asked for it (S-12). */
public record NoticeMail(String subject, String plain, String html) {}
