package rubriek.audience.importing;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file as rows, one after the other; never more than one of them in memory. */
interface RowSource extends Closeable {

    /** The headings, in their order; empty where every row names its own cells. */
    List<String> columns();

    /** The next row, faulty ones included; null behind the last one. */
    @Nullable
    Row next() throws IOException;

    /**
     * Says, before the first row is read, where addresses stand: lines that a quote swallowed are known by it.
     *
     * @param column counted from 0
     */
    default void addressIn(int column) {}

    /** Whether cells come from a spreadsheet, where a text that looks like a formula carries an apostrophe (S-06). */
    boolean table();
}
