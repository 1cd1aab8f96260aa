package rubriek.edition;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rubriek.issue.EditionKind;
import rubriek.issue.Event;
import rubriek.issue.Image;
import rubriek.issue.IssueView;
import rubriek.newsletter.NewsletterView;
import rubriek.shared.Languages;
import rubriek.shared.Links;
import rubriek.shared.Markdown;
import rubriek.shared.Markup;
import rubriek.shared.PlainText;

/**
 * What all templates of an edition know.
 *
 * @param issue as this edition shows it
 * @param words in the newsletter's language
 * @param texts that were read for this issue already
 */
record Frame(
        NewsletterView newsletter,
        IssueView issue,
        EditionKind edition,
        MediaShelf media,
        Addresses at,
        Places places,
        Palette palette,
        EditionMessages words,
        Texts texts) {

    static Frame of(NewsletterView newsletter, IssueView issue, EditionKind edition, Links links, MediaShelf media) {
        var at = Addresses.of(links, newsletter, issue);
        return new Frame(
                newsletter,
                issue.shownIn(edition),
                edition,
                media,
                at,
                Places.of(issue, edition, at),
                Palette.of(newsletter.brand()),
                MessageBundles.get(EditionMessages.class, Localized.Literal.of(newsletter.language())),
                new Texts());
    }

    /** The same frame round other sections. */
    Frame with(IssueView other) {
        return new Frame(newsletter, other, edition, media, at, places, palette, words, texts);
    }

    /** The same frame round another page, from which things stand elsewhere. */
    Frame seeing(Places others) {
        return new Frame(newsletter, issue, edition, media, at, others, palette, words, texts);
    }

    /** The look that the newsletter has chosen. */
    public Theme theme() {
        return Theme.of(newsletter.brand());
    }

    /** The issue's introduction, or else the one that the newsletter has for every issue. */
    @Nullable
    String introduction() {
        return issue.introduction() == null ? newsletter.introduction() : issue.introduction();
    }

    /** A title, or the phrase that stands for one in a draft. */
    String titled(@Nullable String title) {
        return title == null || title.isBlank() ? words.untitled() : title;
    }

    /** The words of a text on one line, its references by the titles that they lead to. */
    String wordsOf(Markdown text) {
        return text.words(ProseStyles.plain(this));
    }

    /** The beginning of such a text, in so many letters at most. */
    String excerpt(String source, int most) {
        return PlainText.excerpt(wordsOf(texts.read(source)), most);
    }

    /** @param own what the editor called this link */
    String readMore(@Nullable String own) {
        var label = own == null || own.isBlank() ? newsletter.readMoreLabel() : own;
        return label == null || label.isBlank() ? words.readMore() : label;
    }

    /** @return null for a picture that this edition cannot show */
    @Nullable
    Picture picture(@Nullable Image image) {
        return Picture.of(image, edition, media);
    }

    /** As {@link #picture}, of somebody beside what is said of them. */
    @Nullable
    Picture portrait(@Nullable Image image) {
        return Picture.portrait(image, edition, media);
    }

    /** What a picture shows, in words; null when there is none or it only decorates. */
    static @Nullable String alt(@Nullable Image image) {
        return image == null || image.altText().isBlank() ? null : image.altText();
    }

    /** The address of an event as a file for a calendar; null in a draft that was not saved yet, and for one that the web does not show. */
    @Nullable
    String calendar(Event event) {
        var id = event.id();
        return id == null || !event.shownIn(EditionKind.WEB) ? null : Links.event(at.issue(), id);
    }

    /** The direction that the newsletter's language is written in, as the attribute of that name. */
    public String dir() {
        return Languages.direction(newsletter.language());
    }

    /** The alternative text of the logo. */
    public String logoAlt() {
        var alt = newsletter.brand().logoAlt();
        return alt == null ? newsletter.title() : alt;
    }

    /** @return null when there is none, or this edition cannot show it */
    public @Nullable Picture logo() {
        return Picture.small(newsletter.brand().logo(), logoAlt(), edition, media);
    }

    /** The picture across the head; without words it only decorates. Null as for {@link #logo}. */
    public @Nullable Picture banner() {
        var alt = newsletter.brand().headerImageAlt();
        return Picture.at(newsletter.brand().headerImage(), alt == null ? "" : alt, edition, media);
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
