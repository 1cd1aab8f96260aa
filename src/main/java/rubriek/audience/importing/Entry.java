package rubriek.audience.importing;

/** What a row was read as. */
sealed interface Entry permits Candidate, Silence {

    /** Where it stands in the file. */
    long line();

    /** The keyed hash of the address, by which it stands in a file once. */
    String hash();
}
