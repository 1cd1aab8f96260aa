package rubriek.web.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** A full-date of RFC 3339, {@code 2021-09-14}; a list of numbers, or a year of other than four figures, is no date. */
final class FullDate extends StdDeserializer<LocalDate> {

    private static final Pattern FORM = Pattern.compile("(?!0000|9999)\\d{4}-\\d{2}-\\d{2}");

    FullDate() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_STRING))
            return (LocalDate) context.handleUnexpectedToken(LocalDate.class, json);
        var text = json.getText();
        try {
            if (FORM.matcher(text).matches()) return LocalDate.parse(text);
        } catch (DateTimeException noDate) {
            return unfit(context, text);
        }
        return unfit(context, text);
    }

    private static LocalDate unfit(DeserializationContext context, String text) throws IOException {
        return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "no RFC 3339 date");
    }
}
