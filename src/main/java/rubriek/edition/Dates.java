package rubriek.edition;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as people write them: "3 maart 2021", "3. März 2021", "1er mars 2021". */
final class Dates {

    private Dates() {}

    static String inWords(LocalDate day, Locale locale) {
        var german = locale.getLanguage().equals("de");
        var words = DateTimeFormatter.ofPattern(german ? "d. MMMM uuuu" : "d MMMM uuuu", locale)
                .format(day);
        if (locale.getLanguage().equals("fr") && day.getDayOfMonth() == 1) return words.replaceFirst("^1 ", "1er ");
        // Frisian months come with a capital letter, as if they stood alone.
        return locale.getLanguage().equals("fy") ? words.toLowerCase(locale) : words;
    }
}
