package rubriek.edition.columns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What a typesetter would not let stand. */
class FillerTest {

    private static final double LINE = Format.LINE;

    private final List<Strip> text = new ArrayList<>();

    @Test
    void no_column_ends_after_the_first_line_of_a_paragraph_or_before_its_last() {
        paragraph(9);
        paragraph(5);
        assertEquals(9, ends(10), "one line of the second would stand alone at the foot");
        assertEquals(11, ends(11));
        assertEquals(12, ends(13), "one line would stand alone at the head");
        assertEquals(14, ends(14));
    }

    @Test
    void no_heading_stands_alone_at_the_foot() {
        paragraph(6);
        heading();
        paragraph(4);
        assertEquals(6, ends(7));
        assertEquals(6, ends(8), "one line below it is not enough");
        assertEquals(9, ends(9));
        assertEquals(9, ends(10), "one line of the paragraph below would stand alone overleaf");
    }

    @Test
    void no_column_ends_within_a_word() {
        var leaf = new Element("p");
        for (var number = 0; number < 8; number++)
            text.add(new Strip.Line(leaf, number, 8, number, number + 1, number == 4, false, 0, LINE));
        assertEquals(4, ends(5));
        assertEquals(6, ends(6));
    }

    @Test
    void columns_are_as_low_as_they_can_be_and_of_like_height() {
        for (var number = 0; number < 10; number++) paragraph(6);
        var filler = new Filler(text, List.of());
        var columns = filler.balance(filler.start(), 3, 55 * LINE).orElseThrow();
        assertTrue(filler.isDone(columns.end()));
        assertEquals(20 * LINE, columns.height(), LINE + 0.1);
        for (var column : columns.columns()) assertTrue(Filler.height(column) >= 18 * LINE);
    }

    @Test
    void there_is_no_column_of_three_lines() {
        paragraph(9);
        var filler = new Filler(text, List.of());
        var columns = filler.balanceUpTo(filler.start(), 3, 55 * LINE).orElseThrow();
        for (var column : columns.columns())
            assertTrue(column.isEmpty() || Filler.height(column) >= 4 * LINE, columns::toString);
    }

    @Test
    void a_box_waits_for_room_between_two_paragraphs_and_is_never_cut() {
        for (var number = 0; number < 6; number++) paragraph(10);
        var box = new Strip.Loose(new Element("aside"), 30, false, 20 * LINE);
        var filler = new Filler(text, List.of(box));
        var columns = filler.fill(filler.start(), 2, 40 * LINE).columns();
        var first = columns.get(0);
        assertFalse(first.contains(box), "it has no room below three paragraphs");
        var second = columns.get(1);
        var at = second.indexOf(box);
        assertTrue(at >= 0);
        assertTrue(at == 0 || isLastOfParagraph(second.get(at - 1)));
    }

    @Test
    void a_box_across_all_columns_is_told_of_and_the_page_before_it_ends_with_a_paragraph() {
        for (var number = 0; number < 8; number++) paragraph(7);
        var box = new Strip.Loose(new Element("aside"), 35, true, 10 * LINE);
        var filler = new Filler(text, List.of(box));
        var columns = filler.fillToEnd(filler.start(), 2, 20 * LINE);
        assertEquals(List.of(box), columns.wide());
        assertEquals(0, columns.end().next() % 7);
    }

    @Test
    void what_is_higher_than_a_page_stands_on_one_by_itself() {
        text.add(new Strip.Block(new Element("table"), false, true, 0, 2 * Format.HEIGHT));
        paragraph(5);
        assertEquals(1, ends(55));
    }

    @Test
    void every_strip_is_dealt_out_once_whatever_the_height() {
        for (var number = 0; number < 20; number++) {
            heading();
            paragraph(1 + number % 7);
        }
        var box = new Strip.Loose(new Element("aside"), 17, false, 9 * LINE);
        for (var height = 12; height < 55; height++) {
            var filler = new Filler(text, List.of(box));
            var dealt = new ArrayList<Strip>();
            var place = filler.start();
            for (var rounds = 0; !filler.isDone(place) && rounds < 99; rounds++) {
                var filled = filler.fill(place, 1, height * LINE);
                filled.columns().forEach(dealt::addAll);
                place = filled.end();
            }
            assertEquals(text.size() + 1, dealt.size());
            dealt.remove(box);
            assertEquals(text, dealt);
        }
    }

    @Test
    void no_column_ends_between_a_summary_and_where_more_of_it_is_to_be_read() {
        paragraph(6);
        text.add(new Strip.Block(new Element("p"), false, false, 0, LINE));
        paragraph(3);
        assertEquals(4, ends(6), "the last two lines go along");
        assertEquals(7, ends(7));
    }

    @Test
    void no_column_ends_below_what_announces_a_list() {
        paragraph(5);
        text.add(new Strip.Line(new Element("p"), 0, 1, 0, 1, false, true, 0, LINE));
        paragraph(6);
        assertEquals(5, ends(6));
        assertEquals(5, ends(7), "one line of the list is too few");
        assertEquals(8, ends(8));
    }

    @Test
    void a_long_table_is_dealt_out_evenly_with_its_heads_once_in_each_column() {
        var table = new Element("table");
        for (var row = 0; row < 30; row++)
            text.add(new Strip.Rows(table, new Element("table"), row == 0, LINE, 0, 2 * LINE));
        var filler = new Filler(text, List.of());
        var balanced = filler.balance(filler.start(), 3, 11 * LINE).orElseThrow();
        assertEquals(
                List.of(10, 10, 10), balanced.columns().stream().map(List::size).toList());
        assertEquals(11 * LINE, balanced.height(), 0.01);
    }

    /** After how many strips a column of so many lines ends. */
    private int ends(int lines) {
        var filler = new Filler(text, List.of());
        return filler.fill(filler.start(), 1, lines * LINE).end().next();
    }

    private static boolean isLastOfParagraph(Strip strip) {
        return strip instanceof Strip.Line line && line.number() == line.of() - 1;
    }

    private void paragraph(int lines) {
        var leaf = new Element("p");
        for (var number = 0; number < lines; number++)
            text.add(new Strip.Line(leaf, number, lines, number, number + 1, false, false, 0, LINE));
    }

    private void heading() {
        text.add(new Strip.Block(new Element("h4"), true, true, 0, LINE));
    }
}
