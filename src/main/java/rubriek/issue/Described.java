package rubriek.issue;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** An image says in words what it shows, or says that it only decorates; told at its {@code alt}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Described.Check.class)
@interface Described {

    String message() default "{rubriek.limits.altOrDecorative}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Check implements ConstraintValidator<Described, Image> {

        @Override
        public boolean isValid(@Nullable Image image, ConstraintValidatorContext context) {
            if (image == null || image.decorates() || !image.altText().isBlank()) return true;
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("alt")
                    .addConstraintViolation();
            return false;
        }
    }
}
