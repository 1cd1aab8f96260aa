package rubriek.audience.importing;

/** Somebody cancelled the import, another instance works on it, or the program ends: what was not committed is left. */
final class Stopped extends RuntimeException {

    Stopped() {
        super("stopped");
    }
}
