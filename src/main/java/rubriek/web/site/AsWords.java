package rubriek.web.site;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;

/** A form knows a box that is ticked and a number that was typed; a field takes their words, as it takes those of a form. */
class AsWords extends StdScalarDeserializer<String> {

    AsWords() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
        return json.currentToken().isScalarValue()
                ? json.getText()
                : (String) context.handleUnexpectedToken(String.class, json);
    }
}
