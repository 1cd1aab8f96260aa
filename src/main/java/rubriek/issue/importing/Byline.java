package rubriek.issue.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rubriek.issue.LinkForm;

/**
 * What stands below a title: what it leads to, by whom, and of which day.
 *
 * @param sure whether it can be nothing else
 */
record Byline(
        @Nullable LinkForm form,
        @Nullable String author,
        @Nullable LocalDate date,
        boolean sure) {

    private static final Pattern DATE =
            Vocabulary.ignoringCase("(\\d{1,2})\\.?(?:er)? (?:de )?(" + Vocabulary.MONTH + ")\\.? (\\d{4})");

    private static final Map<String, LinkForm> FORMS = Map.ofEntries(
            Map.entry("podcast", LinkForm.PODCAST),
            Map.entry("rapport", LinkForm.REPORT),
            Map.entry("report", LinkForm.REPORT),
            Map.entry("bericht", LinkForm.REPORT),
            Map.entry("video", LinkForm.VIDEO),
            Map.entry("vidéo", LinkForm.VIDEO),
            Map.entry("fideo", LinkForm.VIDEO),
            Map.entry("bijeenkomst", LinkForm.EVENT),
            Map.entry("event", LinkForm.EVENT),
            Map.entry("veranstaltung", LinkForm.EVENT),
            Map.entry("rencontre", LinkForm.EVENT),
            Map.entry("gearkomste", LinkForm.EVENT));

    static Byline of(String text) {
        var parts = Arrays.stream(text.split(" · ", -1)).map(String::strip).collect(Collectors.toList());
        var several = parts.size() > 1;
        var form = FORMS.get(parts.get(0).toLowerCase(Locale.ROOT));
        if (form != null) parts.remove(0);
        var date = parts.isEmpty() ? null : date(parts);
        var author = parts.isEmpty() ? null : String.join(" · ", parts);
        return new Byline(form, author, date, several || form != null || date != null);
    }

    private static @Nullable LocalDate date(List<String> parts) {
        var date = DATE.matcher(parts.get(parts.size() - 1));
        if (!date.matches()) return null;
        try {
            var month = Vocabulary.MONTHS.get(date.group(2).toLowerCase(Locale.ROOT));
            var day = LocalDate.of(
                    Integer.parseInt(date.group(3)), month == null ? 0 : month, Integer.parseInt(date.group(1)));
            parts.remove(parts.size() - 1);
            return day;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
