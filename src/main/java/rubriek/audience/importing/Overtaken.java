package rubriek.audience.importing;

/** Somebody changed a person of this batch, or silenced an address of it, between our look and our write: the batch begins anew. */
final class Overtaken extends RuntimeException {

    Overtaken() {
        super("overtaken", null, false, false);
    }
}
