package rubriek.shared.limits;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * How long a text is, in characters as people and JSON Schema count them: code points, and not the UTF-16 units of which an emoji
 * has two. Every {@code @Size} of a text means them, and so does every limit that is told to somebody.
 */
public final class Length {

    private Length() {}

    public static int of(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The beginning of a text that is longer, and no half character at its end. @param most characters */
    public static String cut(String text, int most) {
        return of(text) <= most ? text : text.substring(0, text.offsetByCodePoints(0, most));
    }

    /** In place of the validator's own; an absent value passes. It speaks of characters: the validator's words are those of lists. */
    public static final class Check implements ConstraintValidator<Size, String> {

        private static final String OF_LISTS = "{jakarta.validation.constraints.Size.message}";
        private static final String OF_TEXTS = "{rubriek.limits.textTooLong}";

        private int least;
        private int most;

        @Override
        public void initialize(Size limits) {
            least = limits.min();
            most = limits.max();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            if (text == null) return true;
            var length = Length.of(text);
            if (length >= least && length <= most) return true;
            if (!context.getDefaultConstraintMessageTemplate().equals(OF_LISTS)) return false;
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(OF_TEXTS).addConstraintViolation();
            return false;
        }
    }
}
