package rubriek.journey;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import rubriek.support.SmtpSink.Mail;

/** Reads mails as they came in, with a parser that is not ours. */
final class Letters {

    private Letters() {}

    /** The text part, decoded. */
    static String plain(Mail mail) throws IOException {
        var parts = ((Multipart) parse(mail).getBody()).getBodyParts();
        var plain = parts.stream()
                .filter(p -> p.getMimeType().equals("text/plain"))
                .map(Entity::getBody)
                .findFirst();
        return new String(
                ((TextBody) plain.orElseThrow()).getInputStream().readAllBytes(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    /** A header's value, unfolded. */
    static String header(Mail mail, String name) throws IOException {
        var field = Objects.requireNonNull(parse(mail).getHeader().getField(name), name);
        return field.getBody().replaceAll("\\r\\n\\s+", " ");
    }

    private static Message parse(Mail mail) throws IOException {
        return new DefaultMessageBuilder().parseMessage(new ByteArrayInputStream(mail.raw()));
    }
}
