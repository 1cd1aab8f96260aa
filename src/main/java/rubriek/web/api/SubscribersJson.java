package rubriek.web.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import org.jspecify.annotations.Nullable;
import rubriek.audience.exporting.ExportRow;

/** The people of a list, a JSON object a line; an import reads them back. What is not known is left out. */
record SubscribersJson() implements ListFile.Form {

    static final String MEDIA_TYPE = "application/jsonl";

    private static final JsonFactory JSON = new JsonFactory();

    @Override
    public void begin(Writer out) {
        // no heading: every line names its own
    }

    @Override
    public void write(Writer out, ExportRow person) throws IOException {
        var line = new StringWriter(256);
        try (var json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("email", person.email());
            field(json, "name", person.name());
            json.writeStringField("status", person.status());
            if (!person.tags().isEmpty()) tags(json, person);
            field(json, "askedAt", person.askedAt());
            field(json, "confirmedAt", person.confirmedAt());
            field(json, "unsubscribedAt", person.unsubscribedAt());
            if (person.attributes() != null) raw(json, person.attributes());
            json.writeEndObject();
        }
        out.append(line.getBuffer()).append('\n');
    }

    private static void tags(JsonGenerator json, ExportRow person) throws IOException {
        json.writeArrayFieldStart("tags");
        for (var tag : person.tags()) json.writeString(tag);
        json.writeEndArray();
    }

    /** As it is stored, which is JSON. */
    private static void raw(JsonGenerator json, String attributes) throws IOException {
        json.writeFieldName("attributes");
        json.writeRawValue(attributes);
    }

    private static void field(JsonGenerator json, String name, @Nullable Object value) throws IOException {
        if (value != null) json.writeStringField(name, value.toString());
    }
}
