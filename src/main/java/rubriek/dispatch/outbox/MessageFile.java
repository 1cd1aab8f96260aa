package rubriek.dispatch.outbox;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** One kept message on the disk. */
final class MessageFile {

    static final String MESSAGE = ".eml";
    static final String ENVELOPE = ".envelope";

    private final Path folder;
    private final String name;

    MessageFile(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    /** Its line in a list, unless somebody has just taken it away. Only the header is read. */
    Optional<OutboxRow> row() {
        return ifThere(() -> {
            var file = folder.resolve(name + MESSAGE);
            try (var in = new BufferedInputStream(Files.newInputStream(file))) {
                return row(MailReader.header(in), Files.size(file));
            }
        });
    }

    Optional<OutboxMessage> open() {
        return ifThere(() -> {
            var octets = Files.readAllBytes(folder.resolve(name + MESSAGE));
            var mail = MailReader.whole(octets);
            var source = new String(octets, StandardCharsets.ISO_8859_1);
            return new OutboxMessage(
                    row(mail, octets.length), mail.headers(), mail.part("text/plain"), mail.part("text/html"), source);
        });
    }

    private OutboxRow row(MailReader mail, long size) throws IOException {
        var addresses = Files.readAllLines(folder.resolve(name + ENVELOPE));
        return new OutboxRow(
                name,
                MessageName.moment(name),
                addresses.get(0),
                addresses.get(1),
                mail.header("From"),
                mail.header("To"),
                mail.header("Subject"),
                mail.date(),
                size);
    }

    private static <T> Optional<T> ifThere(Read<T> read) {
        try {
            return Optional.of(read.run());
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private interface Read<T> {
        T run() throws IOException;
    }
}
