package rubriek.audience.importing;

/** The file is larger than the settings allow; nothing of it is kept. */
public final class TooLarge extends RuntimeException {

    TooLarge() {
        super("the file is too large", null, false, false);
    }
}
