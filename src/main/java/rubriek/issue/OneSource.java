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

/** A picture or a file is either an address or one of our own media, not both; told at its {@code url}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = OneSource.Check.class)
@interface OneSource {

    String message() default "{rubriek.issue.urlOrMedia}";

    /** Whether a draft may lack both. */
    boolean optional() default false;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Check implements ConstraintValidator<OneSource, Sourced> {

        private boolean optional;

        @Override
        public void initialize(OneSource rule) {
            optional = rule.optional();
        }

        @Override
        public boolean isValid(@Nullable Sourced from, ConstraintValidatorContext context) {
            if (from == null || (from.url() == null) != (from.media() == null)) return true;
            if (optional && from.url() == null) return true;
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("url")
                    .addConstraintViolation();
            return false;
        }
    }
}
