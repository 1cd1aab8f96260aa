package rubriek.audience.search;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import rubriek.shared.Refused;
import rubriek.shared.limits.Length;
import rubriek.shared.limits.OneLine;

/** What the value of a field is. Each has one form, in which its values are stored and compared, and several in which they are written. */
public enum FieldType {
    @JsonProperty("text")
    TEXT("text"),
    /** {@code 1.5}: at most eleven digits and four decimals; written {@code 1,5} too, and never with a sign between thousands. */
    @JsonProperty("number")
    NUMBER("number"),
    /** {@code 2026-11-26}; written day before month too: {@code 26-11-2026}. */
    @JsonProperty("date")
    DATE("date"),
    /** {@code true} or {@code false}; written yes or no, in Dutch too. */
    @JsonProperty("boolean")
    BOOLEAN("boolean"),
    /** One of the choices, as those are spelled. */
    @JsonProperty("choice")
    CHOICE("choice");

    private static final int LONGEST = 500;

    private static final Pattern WRITTEN = Pattern.compile("[+-]?\\d{1,11}([.,]\\d{1,4})?");
    private static final Pattern STORED = Pattern.compile("-?\\d{1,11}(\\.\\d{1,4})?");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern(
                    "[uuuu-MM-dd][d-M-uuuu][d/M/uuuu][d.M.uuuu]", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final Set<String> YES = Set.of("true", "yes", "ja", "waar", "1");
    private static final Set<String> NO = Set.of("false", "no", "nee", "onwaar", "0");

    private final String word;

    FieldType(String word) {
        this.word = word;
    }

    /** The word for it in the API. */
    public String word() {
        return word;
    }

    /** What people call it. */
    public Refused.Term term() {
        return new Refused.Term("field." + word);
    }

    /**
     * The value in the one form.
     *
     * @param choices that there are, of a choice
     * @return nothing when it is no value of this type
     */
    public Optional<String> read(String value, List<String> choices) {
        var text = value.strip();
        if (text.isEmpty() || Length.of(text) > LONGEST || !OneLine.Check.fits(text)) return Optional.empty();
        return switch (this) {
            case TEXT -> Optional.of(text);
            case NUMBER -> WRITTEN.matcher(text).matches() ? Optional.of(number(text)) : Optional.empty();
            case DATE -> day(text);
            case BOOLEAN -> bool(text.toLowerCase(Locale.ROOT));
            case CHOICE ->
                choices.stream().filter(choice -> choice.equalsIgnoreCase(text)).findFirst();
        };
    }

    private static String number(String text) {
        var number = new BigDecimal(text.replace(',', '.'));
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static Optional<String> day(String text) {
        try {
            var day = LocalDate.parse(text, DAY);
            return day.getYear() > 0 && day.getYear() <= 9999 ? Optional.of(day.toString()) : Optional.empty();
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Optional<String> bool(String text) {
        if (YES.contains(text)) return Optional.of("true");
        return NO.contains(text) ? Optional.of("false") : Optional.empty();
    }

    /** A word that sorts, octet by octet, as the number does; nothing for what is no number in the one form. */
    static Optional<String> sorting(String value) {
        if (!STORED.matcher(value).matches()) return Optional.empty();
        var bits = Double.doubleToLongBits(Double.parseDouble(value));
        return Optional.of(HexFormat.of().toHexDigits(bits ^ (bits >> 63 | Long.MIN_VALUE)));
    }
}
