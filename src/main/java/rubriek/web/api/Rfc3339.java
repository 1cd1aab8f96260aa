package rubriek.web.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** A moment in RFC 3339 with its offset, {@code 2021-09-14T09:00:00+02:00}; a bare number or a local time is no moment. */
final class Rfc3339 extends StdDeserializer<Instant> {

    Rfc3339() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_STRING)) return (Instant) context.handleUnexpectedToken(Instant.class, json);
        try {
            return inRange(OffsetDateTime.parse(json.getText())).toInstant();
        } catch (DateTimeException noMoment) {
            return (Instant) context.handleWeirdStringValue(Instant.class, json.getText(), "no RFC 3339 moment");
        }
    }

    /** RFC 3339 writes a year in four figures; nothing behind us counts further. */
    private static OffsetDateTime inRange(OffsetDateTime moment) {
        if (moment.getYear() < 1 || moment.getYear() > 9998) throw new DateTimeException("no year of four figures");
        return moment;
    }
}
