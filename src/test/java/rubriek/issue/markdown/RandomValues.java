package rubriek.issue.markdown;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Values of fields, among them texts that are hard to tell from the structure around them. */
class RandomValues {

    private static final List<String> LINES = List.of(
            "Een bank onder de linde",
            "Wat kost een plantenbak? (bijgewerkt) (2)",
            "[Plan] voor # 3 #",
            "‘Halve aanhaling; en + of **sterk** & <b>ruw</b>",
            "\"Dubbel\" \\ schuin `code` _laag_ {#e1 .news}",
            "title: geen veld",
            "- streep vooraan",
            "1. Genummerd, of niet?",
            "# Geen kop",
            "|",
            "[]",
            "{}",
            "[mail, web]",
            "```entry",
            "true",
            "12",
            "spatie achteraan ",
            " spatie vooraan",
            "vaste\u00A0spatie en 😀",
            "Vierennegentig tekens is deze titel lang, want zo lang kan een titel van een lezer echt zijn!!",
            "");

    private static final List<String> PROSE = List.of(
            "Een gewone alinea.\n\nEn nog een, met [een link](https://linde.example/a).",
            "## Tussenkop\n\nTekst\n\n### Diep\n\n#### Dieper\n\n#tag",
            "- een\n- twee\n  - drie\n\n1. vier",
            "| a | b |\n|---|---|\n| 1 | 2 |",
            "Noot[^1].\n\n[^1]: De voetnoot.",
            "[Lees verder](https://linde.example/b)",
            "![Een beeld](https://linde.example/c.png)",
            "```entry\nid: x\n```",
            "```section\ntitle: x\n```",
            "---\nformat: rubriek/1\n---",
            "Regel een  \nregel twee\\\nregel drie",
            "\n\nlege regels vooraan en achteraan\n\n",
            "met\r\nregeleinden\rvan elders",
            "  ingesprongen\n\n      veel",
            "witregel\n   \nmet spaties",
            "### Kop {#e2}\n\n## 2. Nog een",
            "   # Kop met spaties ervoor\n\tTab",
            "#",
            "> citaat\n> verder");

    /** Characters that mean something to Markdown, to fields, to lines or to the eye, and a few that do not. */
    private static final List<String> CHARACTERS = List.of(
            "\"",
            "'",
            "|",
            "#",
            "\\",
            "`",
            "~",
            ":",
            "-",
            "*",
            "_",
            "[",
            "]",
            "(",
            ")",
            "{",
            "}",
            "<",
            ">",
            "&",
            "!",
            "+",
            "=",
            "1.",
            " ",
            "  ",
            "a",
            "e",
            "Z",
            "\u00A0",
            "\u00AD",
            "\u0301",
            "\u200B",
            "\u200E",
            "\u200F",
            "\u202B",
            "\u202C",
            "\u2066",
            "\u2069",
            "\uFEFF",
            "😀",
            "👩🏽\u200D🚀",
            "سلام",
            "ʼn");

    private static final List<String> LINE_ENDS = List.of(
            "\n", "\r\n", "\r", "\t", "\u2028", "\u2029", "\n\n", "\n# ", "\n## ", "\n### ", "\n- ", "\n    ",
            "\n```\n");

    final Random random;

    RandomValues(long seed) {
        random = new Random(seed);
    }

    UUID media() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    OffsetDateTime moment() {
        return OffsetDateTime.of(
                2021, 9, 1 + random.nextInt(28), random.nextInt(24), 30, 0, 0, ZoneOffset.ofHours(random.nextInt(3)));
    }

    LocalDate day() {
        return LocalDate.of(2021, 9, 1 + random.nextInt(28));
    }

    String id() {
        return "e" + random.nextInt(100_000);
    }

    String url() {
        return one("https://linde.example/a", "https://linde.example/b_(c)?d=e&f=[g]", "http://linde.example/x*y_z");
    }

    String label() {
        return random.nextBoolean() ? "Lees verder" : line();
    }

    String line() {
        if (random.nextInt(3) == 0) return characters(CHARACTERS);
        return random.nextInt(4) > 0
                ? one(LINES.toArray(String[]::new))
                : one(LINES.toArray(String[]::new)) + one(LINES.toArray(String[]::new));
    }

    String prose() {
        if (random.nextInt(3) == 0)
            return characters(CHARACTERS)
                    + one(LINE_ENDS.toArray(String[]::new))
                    + characters(LINE_ENDS)
                    + characters(CHARACTERS);
        return random.nextInt(3) > 0
                ? one(PROSE.toArray(String[]::new))
                : one(PROSE.toArray(String[]::new)) + "\n\n" + one(PROSE.toArray(String[]::new));
    }

    private String characters(List<String> alphabet) {
        var text = new StringBuilder();
        for (var i = random.nextInt(12); i >= 0; i--) text.append(alphabet.get(random.nextInt(alphabet.size())));
        return text.toString();
    }

    <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextInt(3) == 0 ? null : value.get();
    }

    <T> List<T> some(int most, Supplier<T> value) {
        var all = new ArrayList<T>();
        for (var i = random.nextInt(most + 1); i > 0; i--) all.add(value.get());
        return all;
    }

    @SafeVarargs
    final <T> T one(T... of) {
        return of[random.nextInt(of.length)];
    }
}
