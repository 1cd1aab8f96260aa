package rubriek.issue.importing;

/** What a document to be imported may be; JSON is read by the face that it comes to. */
public enum ImportFormat {
    TEXT,
    MARKDOWN,
    PDF
}
