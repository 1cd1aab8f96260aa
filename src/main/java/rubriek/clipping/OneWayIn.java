package rubriek.clipping;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Objects;
import java.util.stream.Stream;

/** Links come in one way: as {@code url}, as {@code urls} or in a {@code text}, which holds 1 to 200 of them. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = OneWayIn.Check.class)
@interface OneWayIn {

    String message() default "{rubriek.clipping.oneWayIn}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Check implements ConstraintValidator<OneWayIn, CaptureDraft> {

        @Override
        public boolean isValid(CaptureDraft draft, ConstraintValidatorContext context) {
            var ways = Stream.of(draft.url(), draft.urls(), draft.text())
                    .filter(Objects::nonNull)
                    .count();
            if (ways != 1) return refuse(context, "url", "{rubriek.clipping.oneWayIn}");
            var ofOne = draft.title() != null || draft.summary() != null;
            if (draft.several() && ofOne) return refuse(context, "title", "{rubriek.clipping.titleOfOne}");
            if (draft.text() == null) return true;
            var links = PastedText.links(draft.text()).size();
            return (links >= 1 && links <= CaptureDraft.MOST)
                    || refuse(context, "text", "{rubriek.clipping.linksInText}");
        }

        private static boolean refuse(ConstraintValidatorContext context, String field, String message) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(message)
                    .addPropertyNode(field)
                    .addConstraintViolation();
            return false;
        }
    }
}
