package rubriek.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import rubriek.issue.Article;
import rubriek.issue.ArticleForm;
import rubriek.issue.Author;
import rubriek.issue.BoxForm;
import rubriek.issue.BoxTone;
import rubriek.issue.Column;
import rubriek.issue.Editorial;
import rubriek.issue.Entry;
import rubriek.issue.IssueView;
import rubriek.issue.News;
import rubriek.issue.Panel;
import rubriek.issue.PullQuote;
import rubriek.issue.Signature;

/**
 * A magazine of some twenty pages whose sentences are all different, so that one that is missing or stands twice is found: an editorial,
 * eight articles of very different lengths with boxes and pull quotes, short news, a column.
 */
public final class MagazineSample {

    /** The longest article, which goes on over several pages. */
    public static final String LONGEST = "Verhaal vier gaat over water";

    /** The piece that the editorial refers to. */
    public static final String REFERRED = "Verhaal zes gaat over licht";

    private static final List<String> ABOUT =
            List.of("wonen", "zorg", "geld", "water", "werk", "licht", "taal", "rust");
    private static final List<String> NUMBERS = List.of("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht");
    private static final int[] SENTENCES = {30, 75, 12, 220, 55, 90, 41, 120};

    private static final String[] WORDS =
            ("de buurt een plein waar mensen samen koken en praten over buurtverenigingen met "
                            + "vrijwilligers die sociaalmaatschappelijk werkers kennen van vroeger toen het jongerencentrum nog bestond "
                            + "naast de bibliotheek aan het water zonder drempels voor ouderen kinderen en nieuwkomers")
                    .split(" ");

    private MagazineSample() {}

    public static IssueView issue() {
        var articles = new ArrayList<Entry>();
        articles.add(editorial());
        for (var number = 0; number < SENTENCES.length; number++) articles.add(article(number));
        return Sample.issue(List.of(
                Sample.section("Verhalen", articles.toArray(Entry[]::new)),
                Sample.section("Kort nieuws", shortNews().toArray(Entry[]::new)),
                Sample.section("Tot slot", column())));
    }

    /** Six short pieces. */
    public static List<News> shortNews() {
        return IntStream.range(0, 6).mapToObj(MagazineSample::news).toList();
    }

    /** The sentences of each piece in order; boxes are pieces of their own. */
    public static List<List<String>> pieces() {
        var pieces = new ArrayList<List<String>>();
        for (var number = 0; number < SENTENCES.length; number++)
            pieces.add(sentences("verhaal " + number, SENTENCES[number]));
        for (var number = 1; number < SENTENCES.length; number += 2)
            pieces.add(sentences("kader " + number, 4 + number * 3));
        for (var number = 0; number < 6; number++) pieces.add(sentences("bericht " + number, 9 + number));
        pieces.add(sentences("redactie", 20));
        pieces.add(sentences("column", 34));
        return pieces;
    }

    /** Of the articles, as the contents list them. */
    public static List<String> titles() {
        var titles = new ArrayList<String>();
        for (var number = 0; number < SENTENCES.length; number++) titles.add(title(number));
        titles.add("Tot ziens op het plein");
        return titles;
    }

    private static String title(int number) {
        return "Verhaal " + NUMBERS.get(number) + " gaat over " + ABOUT.get(number);
    }

    private static Editorial editorial() {
        var body = paragraphs("redactie", 20) + "\n\nLees ook [](#m-5).";
        return new Editorial(
                "m-redactie", "Van de redactie", body, new Signature("Joke de Wit", "hoofdredacteur"), null, null);
    }

    private static Article article(int number) {
        var odd = number % 2 == 1;
        return new Article(
                "m-" + number,
                title(number),
                null,
                odd ? "Interview met een buur" : null,
                "Dit is de opening van " + title(number).toLowerCase(java.util.Locale.ROOT) + ", in een paar regels.",
                List.of(new Author("Noor Bakker", null, null, null)),
                paragraphs("verhaal " + number, SENTENCES[number]),
                odd
                        ? List.of(new Panel(
                                "Kader " + number,
                                paragraphs("kader " + number, 4 + number * 3),
                                BoxTone.NEUTRAL,
                                BoxForm.INFO,
                                number == 3 ? 2 : null))
                        : null,
                List.of(new PullQuote("Een uitspraak die opvalt, nummer " + number + ".", "Sem", null)),
                null,
                null,
                null,
                ArticleForm.ARTICLE,
                null);
    }

    private static News news(int number) {
        return new News(
                "m-nieuws-" + number,
                "Bericht " + number,
                null,
                paragraphs("bericht " + number, 9 + number),
                null,
                null,
                null);
    }

    private static Column column() {
        return new Column(
                "m-column",
                "Tot ziens op het plein",
                paragraphs("column", 34),
                new Signature("Sem de Wit", null),
                null,
                "Sem de Wit schrijft elke maand.",
                new PullQuote("Dat staat hier ook.", null, null),
                null);
    }

    private static String paragraphs(String name, int count) {
        var text = new StringBuilder();
        var sentences = sentences(name, count);
        for (var number = 0; number < count; number++) {
            if (number > 0) text.append(number % 5 > 0 ? " " : "\n\n");
            if (number > 0 && number % 20 == 0)
                text.append("## Tussenkop ").append(number).append("\n\n");
            text.append(sentences.get(number));
        }
        return text.toString();
    }

    private static List<String> sentences(String name, int count) {
        var random = new Random(name.hashCode());
        return IntStream.range(0, count)
                .mapToObj(number -> sentence(name, number, random))
                .toList();
    }

    private static String sentence(String name, int number, Random random) {
        var words = new StringBuilder("Dit is zin " + number + " van " + name + " en daar hoort");
        for (var count = 3 + random.nextInt(14); count > 0; count--)
            words.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
        return words.append(" bij.").toString();
    }
}
