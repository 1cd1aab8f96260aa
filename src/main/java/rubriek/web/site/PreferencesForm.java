package rubriek.web.site;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import rubriek.audience.PreferencesView;
import rubriek.shared.Languages;

/**
 * What the page of somebody's preferences says beside them: what has just been done, or what is wrong. What is public here is so for its
 * template.
 *
 * @param email as it was typed, when something is wrong with it
 * @param name as it was typed, when something is wrong with it
 */
record PreferencesForm(boolean saved, boolean mailed, String email, String name) {

    static final PreferencesForm NONE = new PreferencesForm(false, false, "", "");
    static final PreferencesForm SAVED = new PreferencesForm(true, false, "", "");
    static final PreferencesForm MAILED = new PreferencesForm(false, true, "", "");

    /** One language as those who speak it call it. */
    public record Tongue(String tag, String name) {}

    static PreferencesForm wrongEmail(String typed) {
        return new PreferencesForm(false, false, typed.isEmpty() ? " " : typed, "");
    }

    static PreferencesForm wrongName(String typed) {
        return new PreferencesForm(false, false, "", typed);
    }

    public boolean emailWrong() {
        return !email.isEmpty();
    }

    public boolean nameWrong() {
        return !name.isEmpty();
    }

    public boolean wrong() {
        return emailWrong() || nameWrong();
    }

    public List<Tongue> tongues() {
        return Languages.OF_READERS.stream()
                .map(tag -> new Tongue(tag, ownName(Languages.locale(tag))))
                .toList();
    }

    private static String ownName(Locale locale) {
        var name = locale.getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    /** The last day of the pause, in words; empty without one. */
    public String pausedUntil(PreferencesView view) {
        var until = view.pausedUntil();
        return until == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(view.locale())
                        .format(until.atZone(view.newsletter().zone()));
    }
}
