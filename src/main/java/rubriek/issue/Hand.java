package rubriek.issue;

/**
 * Whose hand changes an issue.
 *
 * @param id names the person or the token for good, whatever they are called
 * @param name what they are called now
 * @param autosave true when their page saved by itself; such saves of one hand fold into one revision (see {@link Revisions})
 */
public record Hand(String id, String name, boolean autosave) {

    /** A hand that asked for what it does. */
    public Hand(String id, String name) {
        this(id, name, false);
    }

    /** The program's own: it has a name and nothing else. */
    public static Hand named(String name) {
        return new Hand("name:" + name, name);
    }
}
