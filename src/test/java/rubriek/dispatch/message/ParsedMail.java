package rubriek.dispatch.message;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.LenientFieldParser;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;

/** A composed message as an independent parser reads it, and as it lies on the wire. */
record ParsedMail(Message message, String raw) {

    static ParsedMail of(byte[] octets) {
        try {
            var builder = new DefaultMessageBuilder();
            builder.setFieldParser(LenientFieldParser.getParser());
            return new ParsedMail(
                    builder.parseMessage(new ByteArrayInputStream(octets)), new String(octets, ISO_8859_1));
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    List<String> lines() {
        return List.of(raw.split("\r\n", -1));
    }

    /** The lines of the header, folded as they are. */
    List<String> headerLines() {
        return List.of(raw.substring(0, raw.indexOf("\r\n\r\n")).split("\r\n", -1));
    }

    List<String> fieldNames() {
        return message.getHeader().getFields().stream().map(Field::getName).toList();
    }

    /** Unfolded, not decoded. */
    String header(String name) {
        return message.getHeader().getField(name).getBody().strip();
    }

    String boundary() {
        return header("Content-Type").replaceFirst("(?s).*boundary=\"(.*)\"", "$1");
    }

    String subject() {
        return message.getSubject();
    }

    Mailbox to() {
        return (Mailbox) message.getTo().get(0);
    }

    Mailbox from() {
        return message.getFrom().get(0);
    }

    String text() {
        return part(0);
    }

    String html() {
        return part(1);
    }

    private String part(int index) {
        try {
            var part = ((Multipart) message.getBody()).getBodyParts().get(index);
            var out = new StringWriter();
            ((TextBody) part.getBody()).getReader().transferTo(out);
            return out.toString();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
