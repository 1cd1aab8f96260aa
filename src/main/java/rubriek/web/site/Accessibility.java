package rubriek.web.site;

import io.quarkus.arc.Arc;
import io.quarkus.qute.TemplateGlobal;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rubriek.shared.EmailAddress;
import rubriek.shared.limits.WebAddress;

/** What this installation says of its accessibility (G-15): to whom to turn, where the statement stands, when it was examined. */
@ApplicationScoped
class Accessibility {

    private final AccessibilitySettings settings;

    Accessibility(AccessibilitySettings settings) {
        this.settings = settings;
    }

    /**
     * What the page shows.
     *
     * @param statement address of the publisher's own statement
     * @param contact the contact as people read it
     * @param reach where a link to the contact leads: {@code mailto:}, or the page itself
     * @param tested the day in words
     */
    record Word(
            @Nullable String statement,
            @Nullable String contact,
            @Nullable String reach,
            @Nullable String tested) {}

    /** {@code {accessible}} in every template: whether there is such a page, to lead to it. */
    @TemplateGlobal(name = "accessible")
    static boolean isTold() {
        return Arc.container().instance(Accessibility.class).get().told();
    }

    /** @throws ConfigurationException for a statement or a contact that no link can lead to */
    void begin(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE - 2) StartupEvent start) {
        if (settings.statement().filter(given -> !isPage(given)).isPresent())
            throw new ConfigurationException("RUBRIEK_ACCESSIBILITY_STATEMENT is no address of a page. Write where your"
                    + " statement stands, such as https://www.example.org/accessibility");
        if (settings.contact()
                .filter(given -> !isPage(given) && EmailAddress.parse(given).isEmpty())
                .isPresent())
            throw new ConfigurationException("RUBRIEK_ACCESSIBILITY_CONTACT is neither an e-mail address nor the"
                    + " address of a page. Write whom readers tell, such as help@example.org");
    }

    /** A day alone tells nobody anything. */
    boolean told() {
        return settings.statement().isPresent() || settings.contact().isPresent();
    }

    /** What there is to say, if there is, in the language of this reader. */
    Optional<Word> word(Locale language) {
        if (!told()) return Optional.empty();
        var contact = settings.contact().orElse(null);
        var reach = contact == null || isPage(contact) ? contact : "mailto:" + contact;
        var tested = settings.tested()
                .map(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language)::format)
                .orElse(null);
        return Optional.of(new Word(settings.statement().orElse(null), contact, reach, tested));
    }

    private static boolean isPage(String text) {
        return WebAddress.Check.accepts(text);
    }
}
