package rubriek.dispatch.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * One file of a journal while it is written. Each entry is a single write to a plain file, not to a channel: an interrupted thread
 * would close a channel for all the others.
 */
final class Segment {

    static final String SUFFIX = ".journal";
    static final String HEAD = "rubriek-journal 1 ";

    private final Path file;
    private final RandomAccessFile out;
    private final Set<Long> open = new HashSet<>();

    Segment(Path folder, String name, int number) throws IOException {
        file = folder.resolve("%s.%08d%s".formatted(name, number, SUFFIX));
        out = new RandomAccessFile(file.toFile(), "rw");
        var begun = false;
        try {
            append((HEAD + Boot.id().orElse("-") + "\n").getBytes(StandardCharsets.UTF_8));
            begun = true;
        } finally {
            if (!begun) delete();
        }
    }

    /** Appends all of it or nothing: what a full disk left half written is taken back. */
    void append(byte[] entry) throws IOException {
        var before = out.getFilePointer();
        try {
            out.write(entry);
        } catch (IOException full) {
            out.setLength(before);
            out.seek(before);
            throw full;
        }
    }

    long size() throws IOException {
        return out.getFilePointer();
    }

    void opens(long delivery) {
        open.add(delivery);
    }

    void settles(Collection<Long> deliveries) {
        deliveries.forEach(open::remove);
    }

    boolean isOpen(long delivery) {
        return open.contains(delivery);
    }

    boolean settled() {
        return open.isEmpty();
    }

    void close() throws IOException {
        out.close();
    }

    void delete() throws IOException {
        out.close();
        Files.deleteIfExists(file);
    }
}
