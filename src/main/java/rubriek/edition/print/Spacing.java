package rubriek.edition.print;

/** How a page is set; its lower-case name is a class of the body, for the stylesheet to act upon. */
enum Spacing {
    /** As the designer would have it. */
    ROOMY,
    /** Closer, where that saves a last page that would stand nearly empty. */
    SNUG
}
