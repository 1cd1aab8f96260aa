package rubriek.dispatch.outbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import rubriek.dispatch.Carrier;
import rubriek.dispatch.Lane;
import rubriek.shared.Page;
import rubriek.shared.PageRequest;

/**
 * Keeps every message as a file: {@code name.eml} with its exact octets, and {@code name.envelope} beside it. Nothing leaves the
 * machine. A message is there as a whole or not at all, for readers in other threads and after a kill.
 */
public final class LocalOutbox implements Carrier {

    private final Path folder;
    private final Clock clock;

    /** @param folder made when the first message comes */
    public LocalOutbox(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public Lane open() {
        return new OutboxLane(folder, clock);
    }

    /** The messages, newest first. Only those of the page are opened. */
    public Page<OutboxRow> list(PageRequest asked) {
        var names = names();
        var from = Math.min(asked.offset(), names.size());
        var rows = names.subList(from, Math.min(from + asked.size(), names.size())).stream()
                .flatMap(name -> new MessageFile(folder, name).row().stream())
                .toList();
        return Page.of(rows, asked, names.size());
    }

    /** The message with this name, if it is a name and there is one. */
    public Optional<OutboxMessage> read(String name) {
        return MessageName.isOne(name) ? new MessageFile(folder, name).open() : Optional.empty();
    }

    private List<String> names() {
        if (!Files.isDirectory(folder)) return List.of();
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(MessageFile.MESSAGE))
                    .map(file -> file.substring(0, file.length() - MessageFile.MESSAGE.length()))
                    .filter(MessageName::isOne)
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
