package rubriek.dispatch.outbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Header;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.dom.field.DateTimeField;
import org.apache.james.mime4j.field.DateTimeFieldLenientImpl;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jspecify.annotations.Nullable;

/** Reads a mail as a mail program does. */
final class MailReader {

    private final Header header;
    private final @Nullable Entity entity;

    private MailReader(Header header, @Nullable Entity entity) {
        this.header = header;
        this.entity = entity;
    }

    /** Only the header of the mail. */
    static MailReader header(InputStream in) throws IOException {
        return new MailReader(parser().parseHeader(in), null);
    }

    static MailReader whole(byte[] octets) throws IOException {
        var message = parser().parseMessage(new ByteArrayInputStream(octets));
        return new MailReader(message.getHeader(), message);
    }

    /** The header's value, unfolded and decoded, or nothing. */
    String header(String name) {
        var field = header.getField(name);
        return field == null ? "" : readable(field);
    }

    List<OutboxMessage.Header> headers() {
        return header.getFields().stream()
                .map(field -> new OutboxMessage.Header(field.getName(), readable(field)))
                .toList();
    }

    Optional<Instant> date() {
        var field = header.getField("Date");
        if (field == null) return Optional.empty();
        DateTimeField date = DateTimeFieldLenientImpl.PARSER.parse(field, DecodeMonitor.SILENT);
        return Optional.ofNullable(date.getDate()).map(Date::toInstant);
    }

    /** The first part of this type, decoded, or nothing. */
    String part(String type) throws IOException {
        return entity == null ? "" : part(entity, type).orElse("");
    }

    private static Optional<String> part(Entity entity, String type) throws IOException {
        Body body = entity.getBody();
        if (body instanceof Multipart parts) {
            for (var part : parts.getBodyParts()) {
                var found = part(part, type);
                if (found.isPresent()) return found;
            }
        }
        if (!(body instanceof TextBody text) || !type.equals(entity.getMimeType())) return Optional.empty();
        var out = new StringWriter();
        text.getReader().transferTo(out);
        return Optional.of(out.toString());
    }

    private static String readable(Field field) {
        return DecoderUtil.decodeEncodedWords(field.getBody().strip(), DecodeMonitor.SILENT);
    }

    private static DefaultMessageBuilder parser() {
        var builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
        return builder;
    }
}
