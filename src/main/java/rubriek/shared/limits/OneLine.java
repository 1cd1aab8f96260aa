package rubriek.shared.limits;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One line of visible text: no line end, no other control character, no half of a surrogate pair, no noncharacter. Everything that becomes
 * a header of a message, a title or a name declares it (H-13).
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = OneLine.Check.class)
public @interface OneLine {

    String message() default "{rubriek.limits.OneLine}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** An absent value passes; whether one is required is said by {@code @NotNull} or {@code @NotBlank}. */
    class Check implements ConstraintValidator<OneLine, String> {

        private static final String BREAKS = "\t\n\u000B\f\r\u0085\u2028\u2029";

        /** Tried from the beginning of white space alone, so that the time grows no faster than the text. */
        private static final Pattern AROUND_BREAKS = Pattern.compile("(?<!\\s)\\s*[" + BREAKS + "]\\s*");

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || fits(text);
        }

        /** For a text that is no part of a record. */
        public static boolean fits(String text) {
            return Characters.all(text, Check::fits);
        }

        /** Of a text that somebody else wrote, what fits; its line ends and tabs are blanks. One that fits stays as it is. */
        public static String cleaned(String text) {
            if (fits(text)) return text;
            var visible = Characters.only(text, c -> fits(c) || BREAKS.indexOf(c) >= 0);
            return AROUND_BREAKS.matcher(visible).replaceAll(" ").strip();
        }

        private static boolean fits(int c) {
            return Characters.printable(c) && !Characters.lineEnd(c) && !Characters.turns(c);
        }
    }
}
