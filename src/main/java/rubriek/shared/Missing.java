package rubriek.shared;

/** What was asked for does not exist (any more). Faces answer 404. */
public class Missing extends RuntimeException {

    private final String what;
    private final String key;

    /**
     * @param what the kind of thing in the API's words: {@code newsletter}, {@code issue}, {@code entry}
     * @param key the slug, number or id that was asked for
     */
    public Missing(String what, Object key) {
        super(what + " " + key);
        this.what = what;
        this.key = String.valueOf(key);
    }

    public String what() {
        return what;
    }

    public String key() {
        return key;
    }
}
