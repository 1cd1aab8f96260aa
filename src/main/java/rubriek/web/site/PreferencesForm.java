package rubriek.web.site;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rubriek.audience.PreferencesChange;
import rubriek.audience.PreferencesView;
import rubriek.shared.Languages;

/**
 * What the page of somebody's preferences says beside them: what has just been done, or what was sent and is wrong. What is public here is
 * so for its template.
 *
 * @param email as it was typed, when something is wrong with it
 * @param sent what was not saved, to be mended; null when what stands is shown
 */
record PreferencesForm(
        boolean saved,
        boolean mailed,
        String email,
        boolean nameWrong,
        @Nullable PreferencesChange sent) {

    static final PreferencesForm NONE = new PreferencesForm(false, false, "", false, null);
    static final PreferencesForm SAVED = new PreferencesForm(true, false, "", false, null);
    static final PreferencesForm MAILED = new PreferencesForm(false, true, "", false, null);

    /** One language as those who speak it call it. */
    public record Tongue(String tag, String name) {}

    static PreferencesForm wrongEmail(String typed) {
        return new PreferencesForm(false, false, typed.isEmpty() ? " " : typed, false, null);
    }

    static PreferencesForm notSaved(PreferencesChange sent, boolean nameWrong) {
        return new PreferencesForm(false, false, "", nameWrong, sent);
    }

    public boolean emailWrong() {
        return !email.isEmpty();
    }

    public boolean wrong() {
        return emailWrong() || nameWrong;
    }

    public boolean chose(PreferencesView.Choice list) {
        return sent == null ? list.chosen() : sent.lists().contains(list.slug());
    }

    public String name(PreferencesView view) {
        return Objects.requireNonNullElse(sent == null ? view.name() : sent.name(), "");
    }

    public boolean speaks(PreferencesView view, String tongue) {
        return tongue.equals(sent == null ? view.language() : sent.language());
    }

    /** @param months as the form has them */
    public boolean pauses(String months) {
        return months.equals(
                sent == null || sent.pauseMonths() == null
                        ? ""
                        : sent.pauseMonths().toString());
    }

    public boolean counted(PreferencesView view) {
        return sent == null ? view.statistics() : sent.statistics();
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
