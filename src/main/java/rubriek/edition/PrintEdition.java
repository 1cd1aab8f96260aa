package rubriek.edition;

import java.util.function.Supplier;

/**
 * An issue as an accessible PDF (PDF/UA-1, PDF/A-2a), in one column or as a magazine. It is printed when it is asked for, since that takes
 * a while and whoever has it already needs only its hash.
 *
 * @param hash of what is printed: the same hash is the same document
 * @param printing makes the document, or finds it
 */
public record PrintEdition(String hash, Supplier<byte[]> printing) implements Edition {

    /** The document; the caller's own copy. */
    public byte[] pdf() {
        return printing.get().clone();
    }
}
