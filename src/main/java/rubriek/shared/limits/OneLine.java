package rubriek.shared.limits;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** One line of visible text: no line end, no other control character, no half of a surrogate pair, no noncharacter. Everything that becomes a header of a message, a title or a name declares it (H-13). */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = OneLine.Check.class)
public @interface OneLine {

    String message() default "{rubriek.limits.OneLine}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** An absent value passes; whether one is required is said by {@code @NotNull} or {@code @NotBlank}. */
    class Check implements ConstraintValidator<OneLine, String> {
        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || fits(text);
        }

        /** For a text that is no part of a record. */
        public static boolean fits(String text) {
            return Characters.all(text, c -> Characters.printable(c) && !Characters.lineEnd(c) && !Characters.turns(c));
        }
    }
}
