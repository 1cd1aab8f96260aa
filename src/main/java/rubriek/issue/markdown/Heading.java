package rubriek.issue.markdown;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rubriek.issue.Entry;

/**
 * A heading of the file: its words, and in braces behind them what it is: {@code ### Een bank {#e01 .news}}.
 *
 * @param words as they are meant, without escapes
 * @param raw the words as they are written
 */
record Heading(
        String words,
        String raw,
        @Nullable String id,
        @Nullable String kind) {

    private static final Pattern MARKS = Pattern.compile("(.*?)\\s*(?<!\\\\)\\{((?:[#.][A-Za-z0-9_-]+ ?)+)}");
    private static final Pattern ID = Pattern.compile(Entry.ID);

    static String write(String hashes, String words, @Nullable String id, @Nullable String kind) {
        var marks = (id == null ? "" : "#" + id)
                + (id == null || kind == null ? "" : " ")
                + (kind == null ? "" : "." + kind);
        return hashes + (words.isEmpty() ? "" : " " + words) + (marks.isEmpty() ? "" : " {" + marks + "}");
    }

    /** @param written behind the hashes */
    static Heading read(String written) {
        var marks = MARKS.matcher(written.strip());
        if (!marks.matches()) return bare(written.strip());
        String id = null;
        String kind = null;
        for (var mark : List.of(marks.group(2).strip().split(" ", -1))) {
            var name = mark.substring(1);
            if (mark.startsWith("#") && ID.matcher(name).matches()) id = name;
            else if (mark.startsWith(".") && Shape.isKind(name)) kind = name;
            else return bare(written.strip());
        }
        return new Heading(Words.unescaped(marks.group(1)), marks.group(1), id, kind);
    }

    private static Heading bare(String raw) {
        return new Heading(Words.unescaped(raw), raw, null, null);
    }
}
