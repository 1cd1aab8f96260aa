package rubriek.shared;

import java.util.List;

/**
 * The input was understood, and a rule said no; nothing has changed. The words for a person stand under the code in the
 * {@code problems} bundle, in Dutch and English, with the arguments filled in.
 */
public class Refused extends RuntimeException {

    /** Which kind of no it is. */
    public enum Kind {
        /** In conflict with the present state (a number that is taken, an issue that was sent): 409. */
        CONFLICT,
        /** Complete and well formed, yet not allowed (a send whose checks fail): 422. */
        UNPROCESSABLE
    }

    /** A word of ours among the arguments, such as a state, by its key: it is said in the language of whoever reads. */
    public record Term(String key) {}

    /** One of several causes: where it is, and the code and arguments of its words, as of a refusal for it alone. */
    public record Cause(String field, String code, List<Object> arguments) {}

    private final Kind kind;
    private final String code;
    private final transient List<Object> arguments;
    private final transient List<?> details;

    private Refused(Kind kind, String code, List<Object> arguments, List<?> details) {
        super(code + " " + arguments);
        this.kind = kind;
        this.code = code;
        this.arguments = List.copyOf(arguments);
        this.details = List.copyOf(details);
    }

    public static Refused conflict(String code, Object... arguments) {
        return new Refused(Kind.CONFLICT, code, List.of(arguments), List.of());
    }

    public static Refused unprocessable(String code, Object... arguments) {
        return new Refused(Kind.UNPROCESSABLE, code, List.of(arguments), List.of());
    }

    /** The same refusal with the records that explain it, such as the checks that failed; they join the answer. */
    public Refused because(List<?> details) {
        return new Refused(kind, code, arguments, details);
    }

    /** This refusal as one of several causes. @param field where it is, as in a violation of the input */
    public Cause cause(String field) {
        return new Cause(field, code, arguments);
    }

    public Kind kind() {
        return kind;
    }

    /** Stable code in kebab case: the last part of the problem's type. */
    public String code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public List<?> details() {
        return details;
    }
}
