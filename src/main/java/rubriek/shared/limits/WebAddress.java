package rubriek.shared.limits;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An absolute address of the web: http or https, with a host, at most 2,048 UTF-16 units (an address is ASCII, or nearly),
 * without blanks, control characters or a user name.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = WebAddress.Check.class)
public @interface WebAddress {

    String message() default "{rubriek.limits.WebAddress}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** An absent value passes; whether one is required is said by {@code @NotNull} or {@code @NotBlank}. */
    class Check implements ConstraintValidator<WebAddress, String> {

        private static final int LONGEST = 2048;

        private static final Pattern PORT = Pattern.compile("(?:\\[[^\\]]*]|[^:]*)(?::(\\d{0,5}))?");

        private static final int HIGHEST_PORT = 65_535;

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            if (text == null || accepts(text)) return true;
            if (text.length() > LONGEST) {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate("{rubriek.limits.webAddressTooLong}")
                        .addConstraintViolation();
            }
            return false;
        }

        /** The same, for whoever chooses among addresses. */
        public static boolean accepts(String text) {
            return text.length() <= LONGEST && absolute(text);
        }

        /** What RFC 3986 keeps out of an address, other letters than those of ASCII apart. */
        private static boolean belongs(int character) {
            return Characters.printable(character)
                    && !Character.isWhitespace(character)
                    && "\"<>\\^`{|}".indexOf(character) < 0;
        }

        private static boolean absolute(String text) {
            if (!Characters.all(text, Check::belongs)) return false;
            try {
                var address = new URI(text);
                var scheme = address.getScheme();
                return ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))
                        && address.getRawAuthority() != null
                        && !address.getRawAuthority().isEmpty()
                        && !address.getRawAuthority().startsWith(":")
                        && portFits(address.getRawAuthority())
                        && address.getRawUserInfo() == null;
            } catch (URISyntaxException malformed) {
                return false;
            }
        }

        private static boolean portFits(String authority) {
            var parts = PORT.matcher(authority);
            if (!parts.matches()) return false;
            var port = parts.group(1);
            return port == null || port.isEmpty() || Integer.parseInt(port) <= HIGHEST_PORT;
        }
    }
}
