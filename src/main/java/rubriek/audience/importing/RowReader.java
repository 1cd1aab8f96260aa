package rubriek.audience.importing;

import java.util.List;

/** Makes something of a row, knowing nothing of what is there already. */
interface RowReader {

    /** @throws Fault when the row cannot be taken */
    Entry read(long line, List<Column> columns, String[] cells);
}
