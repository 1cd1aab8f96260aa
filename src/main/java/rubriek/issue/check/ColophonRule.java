package rubriek.issue.check;

import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;

/** The colophon does not stand still in a year gone by, "© 2019". The year that something began in is no such year. */
final class ColophonRule implements Rule {

    private static final Pattern YEAR = Pattern.compile(
            "(?<!\\d)(?<!(?:sinds|since|seit|depuis|sûnt|anno|opgericht in|vanaf|founded in|gegründet|fondée? en|uit)"
                    + " )(20\\d\\d|19\\d\\d)(?!\\d)",
            Pattern.CASE_INSENSITIVE);

    /** A year further back is history, not something that was forgotten. */
    private static final int HISTORY = 10;

    @Override
    public List<String> codes() {
        return List.of("colophon-year-old");
    }

    @Override
    public void look(Manuscript manuscript, Findings found) {
        var colophon = manuscript.newsletter().colophon();
        if (colophon == null) return;
        var year = YearMonth.parse(manuscript.issue().period()).getYear();
        var newest = YEAR.matcher(colophon)
                .results()
                .mapToInt(match -> Integer.parseInt(match.group(1)))
                .max()
                .orElse(year);
        if (newest < year && newest > year - HISTORY)
            found.advise(
                    "colophon-year-old",
                    new Place(null, null, manuscript.newsletter().title()),
                    newest,
                    year);
    }
}
