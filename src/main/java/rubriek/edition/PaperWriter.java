package rubriek.edition;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import rubriek.edition.Setting.Manner;
import rubriek.edition.print.PdfRenderer;
import rubriek.edition.print.PrintPage;
import rubriek.issue.EditionKind;
import rubriek.issue.IssueView;
import rubriek.newsletter.NewsletterView;
import rubriek.shared.Inserts;
import rubriek.shared.Links;
import rubriek.shared.Markdown;
import rubriek.shared.Markup;

/** Writes an issue for paper, by the templates in {@code templates/print}. */
final class PaperWriter {

    private final Links links;
    private final PdfRenderer renderer;
    private final Function<UUID, byte[]> pictures;
    private final Shelf shelf = new Shelf();

    /** @param pictures the octets of a picture, largest size; read when an issue is printed, for what it shows does not change */
    PaperWriter(Links links, PdfRenderer renderer, Function<UUID, byte[]> pictures) {
        this.links = links;
        this.renderer = renderer;
        this.pictures = pictures;
    }

    PrintEdition write(NewsletterView newsletter, IssueView issue, MediaShelf media, Paper paper) {
        var frame = Frame.of(newsletter, issue, EditionKind.PRINT, links, media);
        var html = html(frame, paper);
        var about = about(frame);
        var hash = Sha256.hex(html, about.toString());
        return new PrintEdition(
                hash, () -> shelf.get(hash, () -> renderer.render(new PrintPage(html, pictures(media), about))));
    }

    /** The issue as a magazine. */
    PrintEdition writeMagazine(NewsletterView newsletter, IssueView issue, MediaShelf media) {
        var frame = Frame.of(newsletter, issue, EditionKind.PRINT, links, media);
        var magazine = MagazinePages.of(frame);
        var about = about(frame);
        var hash = Sha256.hex("magazine", magazine.html(), about.toString());
        return new PrintEdition(
                hash,
                () -> shelf.get(hash, () -> {
                    var pictures = new HashMap<>(pictures(media));
                    pictures.putAll(magazine.drawings());
                    magazine.cover()
                            .map(pictures::get)
                            .map(CoverPicture::cropped)
                            .ifPresent(cover -> pictures.put(Cover.PICTURE, cover));
                    return renderer.renderMagazine(new PrintPage(magazine.html(), pictures, about));
                }));
    }

    /** The characters of the issue that would be printed as a box, each once. */
    List<String> unprintable(NewsletterView newsletter, IssueView issue, MediaShelf media) {
        var page = html(Frame.of(newsletter, issue, EditionKind.PRINT, links, media), Paper.A4);
        return renderer.lacking(Jsoup.parse(page).body().text());
    }

    private Map<String, byte[]> pictures(MediaShelf media) {
        return media.pictures().collect(Collectors.toMap(UUID::toString, pictures));
    }

    private static String html(Frame frame, Paper paper) {
        var setting = new PaperSetting(frame);
        return frame.render(PrintTemplates.issue(
                frame,
                paper,
                frame.markup(PrintTemplates.style(frame.palette(), frame.theme())),
                prose(frame.introduction(), setting),
                HtmlSection.allOf(frame.issue(), new Blocks(frame, setting)),
                prose(frame.newsletter().colophon(), setting)));
    }

    private static PrintPage.About about(Frame frame) {
        var newsletter = frame.newsletter();
        return new PrintPage.About(
                newsletter.language(),
                newsletter.title() + " – " + frame.issue().title(),
                newsletter.publisher().name(),
                Preheader.of(frame.issue()),
                date(frame.issue()));
    }

    private static Instant date(IssueView issue) {
        return issue.publishedAt() == null ? issue.updatedAt() : issue.publishedAt();
    }

    static @Nullable Markup prose(@Nullable String source, Setting setting) {
        if (source == null || source.isBlank()) return null;
        return setting.set(Markdown.of(source), Manner.below(Blocks.TITLE), Inserts.none())
                .markup();
    }
}
