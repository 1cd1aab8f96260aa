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
import rubriek.shared.EmailAddress;

/** A domain that mail can come from, such as {@code nieuwsbrief.example}; also with letters beyond ASCII (I-01). */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = DomainName.Check.class)
public @interface DomainName {

    String message() default "{rubriek.limits.DomainName}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** An absent value passes; whether one is required is said by {@code @NotNull} or {@code @NotBlank}. */
    class Check implements ConstraintValidator<DomainName, String> {
        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || accepts(text);
        }

        /** The same, for a setting. */
        public static boolean accepts(String text) {
            return !text.contains("@") && EmailAddress.parse("x@" + text).isPresent();
        }
    }
}
