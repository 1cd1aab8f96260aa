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
            var seen = new HashSet<String>();
            for (var i = 0; i < sections.size(); i++) {
                var section = sections.get(i);
                if (section.id() != null && !seen.add(section.id())) return twice(context, i, null);
                for (var j = 0; j < section.all().size(); j++) {
                    var entry = section.all().get(j);
                    if (entry != null && entry.id() != null && !seen.add(entry.id())) return twice(context, i, j);
                }
            }
            return true;
        }

        /** @param entry its place in the section; null when it is the section's own id */
        private static boolean twice(ConstraintValidatorContext context, int section, @Nullable Integer entry) {
            context.disableDefaultConstraintViolation();
            var message = context.buildConstraintViolationWithTemplate("{rubriek.issue.idTwice}");
            if (entry == null)
                message.addPropertyNode("id").inIterable().atIndex(section).addConstraintViolation();
            else
                message.addPropertyNode("entries")
                        .inIterable()
                        .atIndex(section)
                        .addPropertyNode("id")
                        .inIterable()
                        .atIndex(entry)
                        .addConstraintViolation();
            return false;
        }
    }
}
