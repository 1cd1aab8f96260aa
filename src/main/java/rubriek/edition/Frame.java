package rubriek.edition;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rubriek.issue.EditionKind;
import rubriek.issue.IssueView;
import rubriek.issue.Link;
import rubriek.newsletter.NewsletterView;
import rubriek.shared.Links;
import rubriek.shared.Markup;

/**
 * What all templates of an edition know.
 *
 * @param issue as this edition shows it
 * @param words in the newsletter's language
 */
record Frame(NewsletterView newsletter, IssueView issue, Addresses at, Palette palette, EditionMessages words) {

    static Frame of(NewsletterView newsletter, IssueView issue, EditionKind edition, Links links) {
        return new Frame(
                newsletter,
                issue.shownIn(edition),
                Addresses.of(links, newsletter, issue),
                Palette.of(newsletter.brand()),
                MessageBundles.get(EditionMessages.class, Localized.Literal.of(newsletter.language())));
    }

    /** The same frame round other sections. */
    Frame with(IssueView other) {
        return new Frame(newsletter, other, at, palette, words);
    }

    /** The issue's introduction, or else the one that the newsletter has for every issue. */
    @Nullable
    String introduction() {
        return issue.introduction() == null ? newsletter.introduction() : issue.introduction();
    }

    LinkBlock block(Link link) {
        return LinkBlock.of(link, this);
    }

    /** The alternative text of the logo. */
    public String logoAlt() {
        var alt = newsletter.brand().logoAlt();
        return alt == null ? newsletter.title() : alt;
    }

    /** An address as paper shows it. */
    public String printed(String address) {
        return LinkBlock.printed(address);
    }

    String date(LocalDate day) {
        return Dates.inWords(day, newsletter.locale());
    }

    String render(TemplateInstance template) {
        return inLanguage(template).render();
    }

    Markup markup(TemplateInstance template) {
        return Markup.of(inLanguage(template));
    }

    private TemplateInstance inLanguage(TemplateInstance template) {
        return template.setLocale(newsletter.locale());
    }
}
