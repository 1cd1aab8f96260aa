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

/** Whoever sends an issue back says what is to be mended; told at {@code comment}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = SaysWhy.Check.class)
@interface SaysWhy {

    String message() default "{rubriek.issue.returnSaysWhy}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Check implements ConstraintValidator<SaysWhy, ReviewDraft> {

        @Override
        public boolean isValid(@Nullable ReviewDraft draft, ConstraintValidatorContext context) {
            if (draft == null || draft.action() != ReviewAction.RETURN) return true;
            var comment = draft.comment();
            if (comment != null && !comment.isBlank()) return true;
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("comment")
                    .addConstraintViolation();
            return false;
        }
    }
}
