package rubriek.shared;

/** Something that is saved again and again; faces answer with its version as an ETag. */
public interface Versioned {

    /** Counts the saves, from 1. */
    int version();
}
