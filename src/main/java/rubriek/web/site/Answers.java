package rubriek.web.site;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/**
 * What a form says to what lists ask: {@code fields.wijk} to whichever list asks it, {@code fields@de-els.wijk} to one of several on
 * a page, since two may ask the same.
 */
record Answers(Map<String, String> given) {

    static final Answers NONE = new Answers(Map.of());

    private static final String ANY = "fields.";
    private static final String ONE = "fields@";

    /**
     * Of the form that came with this request. Its names are the editors', so that none can be a parameter; it was read all the same, and
     * within its limits, since the resource asks for other fields of it.
     *
     * <p>Of what is sent twice the last counts: a hidden "no" may stand before a box that says "yes".
     */
    static Answers sent() {
        var form = CurrentRequestManager.get().getFormData();
        var given = new HashMap<String, String>();
        if (form != null)
            form.forEach(name -> {
                if (name.startsWith(ANY) || name.startsWith(ONE))
                    given.put(name, form.getLast(name).getValue());
            });
        return new Answers(given);
    }

    /** Nothing when the form does not ask it; a box that is not ticked is not sent either. */
    Optional<String> to(String list, String field) {
        return Optional.ofNullable(given.getOrDefault(name(list, field), given.get(name(field))));
    }

    static String name(String field) {
        return ANY + field;
    }

    /** A slug has no dot, so that no list and field are taken for others. */
    static String name(String list, String field) {
        return ONE + list + "." + field;
    }
}
