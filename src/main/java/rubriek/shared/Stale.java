package rubriek.shared;

/** Somebody else has saved in between: the version that the change was made on is no longer the current one. Faces answer 412. */
public class Stale extends RuntimeException {

    private final int current;

    /** @param current the version that stands now */
    public Stale(int current) {
        super("the current version is " + current);
        this.current = current;
    }

    public int current() {
        return current;
    }
}
