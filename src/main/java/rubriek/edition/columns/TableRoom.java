package rubriek.edition.columns;

import java.util.Collections;
import java.util.List;
import org.jsoup.nodes.Element;

/** How wide a table of a magazine can be, told from what the templates wrote, before any column is made. */
public final class TableRoom {

    private static final double PADDING_OF_BOX = Format.points(7);

    private TableRoom() {}

    /** In the most columns that its text may be set in; in points. */
    public static double of(Element table) {
        var piece = table.closest(".piece");
        var columns = piece == null ? columnsOfRun(table) : Collections.max(Manuscript.columns(piece));
        var beside = piece != null && piece.selectFirst("> .beside") != null;
        var width = Format.WIDTH - (beside ? Piece.MARGIN : 0);
        var row = table.selectFirst("tr");
        var across = row != null && row.childrenSize() > Cast.COLUMNS_OF_NARROW_TABLE;
        var room = across ? width : Format.column(width, columns);
        return table.closest(".box") == null ? room : room - PADDING_OF_BOX;
    }

    private static int columnsOfRun(Element table) {
        var section = table.closest("section");
        return Collections.max(section == null ? List.of(1) : Manuscript.columnsOfRun(section));
    }
}
