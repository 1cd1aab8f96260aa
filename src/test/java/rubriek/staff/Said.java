package rubriek.staff;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;

/** What was logged while it listened. */
final class Said extends Handler {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    public void publish(LogRecord line) {
        lines.add(line instanceof ExtLogRecord whole ? whole.getFormattedMessage() : line.getMessage());
    }

    /** The lines with this in them. */
    List<String> about(String words) {
        return lines.stream().filter(line -> line.contains(words)).toList();
    }

    String all() {
        return String.join("\n", lines);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
