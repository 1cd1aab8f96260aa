package rubriek.issue;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import rubriek.newsletter.NewsletterView;
import rubriek.shared.Texts;

/**
 * What is computed of an issue's number and period, in the newsletter's language: its title and the subject of its mail.
 *
 * @param number as readers see it: from 1 each year, where the newsletter counts by the year
 * @param period a month as readers write it, such as "september 2021"
 */
record Headings(Texts texts, String newsletter, int number, String period) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("LLLL yyyy", Locale.ROOT);
    private static final Map<Locale, DateTimeFormatter> MONTHS = new ConcurrentHashMap<>();

    static Headings of(NewsletterView newsletter, int number, String period) {
        var locale = newsletter.locale();
        var shown = Numbers.shown(newsletter, number, period);
        return new Headings(
                Texts.of("issue", locale), newsletter.title(), shown, month(YearMonth.parse(period), locale));
    }

    /** "Nummer 9 – september 2021". */
    String title() {
        return texts.get("title", number, period);
    }

    /** "Nieuwsbrief Buurtwerk, nummer 9 – september 2021". */
    String subject() {
        return texts.get("subject", newsletter, number, period);
    }

    /** "september 2021". */
    static String month(String period, Locale locale) {
        return month(YearMonth.parse(period), locale);
    }

    private static String month(YearMonth period, Locale locale) {
        var month = period.format(MONTHS.computeIfAbsent(locale, MONTH::withLocale));
        return locale.getLanguage().equals("fy") ? month.toLowerCase(locale) : month; // CLDR has them as list headings
    }
}
