package rubriek.shared.limits;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A time zone by its IANA name, such as {@code Europe/Amsterdam}. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = TimeZone.Check.class)
public @interface TimeZone {

    String message() default "{rubriek.limits.TimeZone}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** An absent value passes; whether one is required is said by {@code @NotNull} or {@code @NotBlank}. */
    class Check implements ConstraintValidator<TimeZone, String> {
        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || ZoneId.getAvailableZoneIds().contains(text);
        }
    }
}
