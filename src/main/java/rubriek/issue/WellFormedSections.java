package rubriek.issue;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** At most 500 entries in all, and no id twice: an id names one section or entry, wherever it moves. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = WellFormedSections.Check.class)
@interface WellFormedSections {

    String message() default "{rubriek.issue.tooManyEntries}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Check implements ConstraintValidator<WellFormedSections, List<Section>> {

        @Override
        public boolean isValid(@Nullable List<Section> sections, ConstraintValidatorContext context) {
            if (sections == null || sections.stream().anyMatch(Objects::isNull))
                return true; // the elements say so themselves
            if (sections.stream().mapToInt(s -> s.all().size()).sum() > Demands.MOST_ENTRIES) return false;
            return unique(ids(sections)) || refuse(context);
        }

        private static boolean refuse(ConstraintValidatorContext context) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate("{rubriek.issue.idTwice}")
                    .addConstraintViolation();
            return false;
        }

        private static Stream<String> ids(List<Section> sections) {
            return sections.stream()
                    .flatMap(s -> Stream.concat(
                            Stream.ofNullable(s.id()),
                            s.all().stream().filter(Objects::nonNull).map(Entry::id)))
                    .filter(Objects::nonNull);
        }

        private static boolean unique(Stream<String> ids) {
            var seen = new HashSet<String>();
            return ids.allMatch(seen::add);
        }
    }
}
