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

/** Text of any number of lines: tabs and line ends, but no other control character and no noncharacter. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Prose.Check.class)
public @interface Prose {

    String message() default "{rubriek.limits.Prose}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** An absent value passes; whether one is required is said by {@code @NotNull} or {@code @NotBlank}. */
    class Check implements ConstraintValidator<Prose, String> {
        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || Characters.all(text, Check::fits);
        }

        /** Of a text that somebody else wrote, what fits. */
        public static String cleaned(String text) {
            return Characters.only(text, Check::fits);
        }

        private static boolean fits(int c) {
            return c == '\t' || c == '\n' || c == '\r' || Characters.printable(c);
        }
    }
}
