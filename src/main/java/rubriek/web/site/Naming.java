package rubriek.web.site;

import static rubriek.shared.Markup.escape;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import rubriek.audience.PreferencesView;

/** Names in another language than the sentence of the page that they stand in (WCAG 2.2, 3.1.2). */
@TemplateExtension
final class Naming {

    private Naming() {}

    /** The language of a list where the page is in another one; empty where it is not. */
    static String tongue(PreferencesView.Choice list, PreferencesView view) {
        return list.language().equals(view.locale().getLanguage()) ? "" : list.language();
    }

    /**
     * The sentence as HTML, with the name in it in its language and direction.
     *
     * @param tongue the language of the name; empty when it is that of the sentence
     * @param name what stands in the sentence, or is all of it
     */
    static RawString naming(String tongue, String sentence, String name) {
        var at = tongue.isEmpty() || name.isEmpty() ? -1 : sentence.indexOf(name);
        if (at < 0) return new RawString(escape(sentence));
        return new RawString(escape(sentence.substring(0, at)) + "<bdi lang=\"" + escape(tongue) + "\">" + escape(name)
                + "</bdi>" + escape(sentence.substring(at + name.length())));
    }
}
