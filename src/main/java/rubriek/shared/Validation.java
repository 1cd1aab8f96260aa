package rubriek.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;

/** Holds a draft against the limits that its record declares, wherever it came from: a request, a merged patch, a file. */
@ApplicationScoped
public class Validation {

    private final Validator validator;

    Validation(Validator validator) {
        this.validator = validator;
    }

    /** @throws Invalid with every violation, ordered by field */
    public <T> T check(T draft) {
        var violations = validator.validate(draft).stream()
                .map(Validation::violation)
                .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::message))
                .toList();
        if (!violations.isEmpty()) throw new Invalid(violations);
        return draft;
    }

    /** {@code sections[1].<list element>} is {@code sections[1]} to whoever sent it, {@code attributes[a]} {@code attributes.a}. */
    private static String field(String path) {
        return path.replaceAll("<K>|\\.?<[a-z ]+>", "").replaceAll("\\[([\\p{L}_-][\\p{L}\\p{N}_-]*)]", ".$1");
    }

    private static Violation violation(ConstraintViolation<?> found) {
        return new Violation(field(found.getPropertyPath().toString()), found.getMessage());
    }
}
