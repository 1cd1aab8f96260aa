package rubriek.support;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rubriek.issue.Article;
import rubriek.issue.Author;
import rubriek.issue.Box;
import rubriek.issue.BoxForm;
import rubriek.issue.BoxTone;
import rubriek.issue.Entry;
import rubriek.issue.Figure;
import rubriek.issue.Image;
import rubriek.issue.Link;
import rubriek.issue.Panel;
import rubriek.issue.PullQuote;
import rubriek.issue.Section;
import rubriek.issue.Text;

/** What nobody means to enter and the limits let in. Its words are told from all others by their letters. */
public final class Extremes {

    /** 300 characters, no place to break, wide letters. */
    public static final String TITLE = "WmQ".repeat(100);

    public static final String SHORTER = "WmQ".repeat(66);

    /** 2,000 letters that no pattern hyphenates. */
    public static final String WORD = "wvxzqkjhgf".repeat(200);

    public static final String FAMILY = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66";

    public static final String ARABIC = "\u0645\u0631\u062D\u0628\u0627 \u0628\u0627\u0644\u062C\u0645\u064A\u0639";

    private static final Image GONE =
            new Image(null, UUID.fromString("44444444-2222-4333-8444-555555555555"), "Het plein dat weg is", null);

    private Extremes() {}

    /** A word of 2,000 letters and a title of 300 wherever a text may stand, with the smallest kinds. */
    public static List<Section> words() {
        var entries = new ArrayList<Entry>(Kinds.saying(SHORTER));
        entries.add(article("x-titel", TITLE, SHORTER, "Vooraf " + WORD + " erna.", List.of(), List.of()));
        entries.add(new Text("x-tekst", "Vooraf " + WORD + " erna.\n\n- punt " + WORD + "\n\n> zegt " + WORD, null));
        entries.add(new Box("x-kader", TITLE, "In het kader " + WORD, BoxTone.ACCENT, BoxForm.READING, null));
        entries.add(new Link(
                "x-link",
                TITLE,
                "https://delinde.example/" + "b".repeat(1_900),
                null,
                SHORTER.substring(0, 120),
                WORD,
                SHORTER.substring(0, 120),
                SHORTER,
                null,
                null,
                null,
                null,
                null));
        return List.of(new Section("s-lang", TITLE, true, "Inleiding " + WORD, entries));
    }

    /** Families and Arabic in Dutch, and a picture that was deleted. */
    public static List<Section> strange() {
        var text = "Zij zeiden " + FAMILY + " en " + ARABIC + " tegen ons allen.";
        return List.of(Sample.section(
                text,
                article("x-vreemd", text, text, text + "\n\n" + text, List.of(), List.of()),
                new Figure("x-weg", GONE, text, text, text, null),
                Sample.link("x-el", text, "https://delinde.example/el")));
    }

    /** Large things within a piece: tables, a list, boxes, quotations. */
    public static List<Section> large() {
        var body = "Er staat veel in.\n\n" + table(12, 6) + "\n\nEn dan de lange.\n\n" + table(3, 120)
                + "\n\nEn een lijst.\n\n" + list(200) + "\n\nTot slot dit.";
        var boxes = List.of(
                new Panel("Een groot kader", sentences("kader", 500), BoxTone.ACCENT, BoxForm.READING, 1),
                new Panel("Een tabel in een kader", table(12, 5), BoxTone.NEUTRAL, BoxForm.READING, 2));
        var quotes =
                List.of(new PullQuote("Een citaat van duizend letters " + "en nog een woord ".repeat(56), null, 1));
        return List.of(
                Sample.section("Groot", article("x-groot", "Een groot stuk", null, body, boxes, quotes)),
                Sample.section(
                        "Los",
                        new Box(
                                "x-los",
                                "Een los kader",
                                sentences("los", 500),
                                BoxTone.NEUTRAL,
                                BoxForm.READING,
                                null),
                        new Text("x-rij", table(12, 4) + "\n\n" + list(60), null)));
    }

    /** Short ones, as many as are asked for. */
    public static List<Section> links(int many) {
        return List.of(Sample.section(
                "Alles",
                IntStream.rangeClosed(1, many)
                        .mapToObj(i -> new Link(
                                "e" + i,
                                "Artikel nummer " + i + " over de buurt",
                                "https://delinde.example/artikelen/" + i,
                                null,
                                "Veldpost",
                                "Een zin over nummer " + i + " en wat daar te zien is.",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null))
                        .toArray(Entry[]::new)));
    }

    /** Of words that each stand nowhere else. */
    public static String table(int columns, int rows) {
        return row("kop", columns, 0) + "\n" + "|---".repeat(columns) + "|\n"
                + IntStream.rangeClosed(1, rows)
                        .mapToObj(row -> row("cel", columns, row))
                        .collect(Collectors.joining("\n"));
    }

    private static String row(String word, int columns, int row) {
        return IntStream.rangeClosed(1, columns)
                .mapToObj(column -> "| " + word + "t" + columns + "r" + row + "k" + column + " ")
                .collect(Collectors.joining("", "", "|"));
    }

    private static String list(int items) {
        return IntStream.rangeClosed(1, items)
                .mapToObj(i -> "- punt" + items + "p" + i + " van de lijst")
                .collect(Collectors.joining("\n"));
    }

    /** Some six words each. */
    public static String sentences(String about, int many) {
        return IntStream.rangeClosed(1, many)
                .mapToObj(i -> "Dit is " + about + "z" + i + " van hier." + (i % 8 == 0 ? "\n\n" : " "))
                .collect(Collectors.joining());
    }

    private static Article article(
            String id, String title, @Nullable String over, String body, List<Panel> boxes, List<PullQuote> quotes) {
        var authors = over == null ? null : List.of(new Author(over, over, over, null));
        return new Article(id, title, GONE, over, over, authors, body, boxes, quotes, null, over, over, null, null);
    }
}
