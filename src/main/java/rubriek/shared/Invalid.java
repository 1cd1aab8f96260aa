package rubriek.shared;

import java.util.List;

/** The input cannot be understood or breaks a limit; nothing was stored. Faces answer 400 with every violation. */
public class Invalid extends RuntimeException {

    private final transient List<Violation> violations;

    public Invalid(List<Violation> violations) {
        super("invalid input: " + violations.stream().map(Violation::field).toList());
        this.violations = List.copyOf(violations);
    }

    public Invalid(String field, String message) {
        this(List.of(new Violation(field, message)));
    }

    public List<Violation> violations() {
        return violations;
    }
}
