package rubriek.edition;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import rubriek.edition.design.Rehearsal;
import rubriek.edition.print.PdfRenderer;
import rubriek.issue.IssueView;
import rubriek.media.MediumView;
import rubriek.newsletter.Brand;
import rubriek.newsletter.NewsletterView;
import rubriek.newsletter.ThemeName;
import rubriek.newsletter.Typeface;
import rubriek.shared.Json;
import rubriek.shared.Links;

/**
 * Tries a designer's templates at the start on an issue with every kind of entry, full, sparse and empty, in every edition, theme and
 * length. What is rendered goes nowhere.
 */
@ApplicationScoped
class TemplateTrial {

    /** Before anything is rendered for anybody, by the sample newsletter or by a dispatch that was interrupted. */
    private static final int FIRST = Interceptor.Priority.PLATFORM_BEFORE - 2;

    /** An article and a long piece of the sample, which have pages of their own. */
    private static final List<String> PIECES = List.of("k-artikel", "l2");

    private static final Links LINKS = new Links("https://rubriek.example");

    /**
     * What is rendered.
     *
     * @param picture that the cover, the entries and the head of the newsletter show
     */
    record Sample(NewsletterView newsletter, IssueView issue, MediumView picture) {

        static Sample read() {
            try (var content = Sample.class.getResourceAsStream("/sample/trial.json")) {
                var text = new String(Objects.requireNonNull(content).readAllBytes(), StandardCharsets.UTF_8);
                return Json.read(text, Sample.class);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        private MediaShelf shelf() {
            return new MediaShelf(Map.of(picture.id(), picture));
        }
    }

    void atStart(@Observes @Priority(FIRST) StartupEvent start, Rehearsal rehearsal) {
        rehearsal.hold(TemplateTrial::render);
    }

    /** Renders the sample in all that there is: with its pictures in each theme, and once as if they were gone. */
    static void render() {
        var sample = Sample.read();
        for (var theme : ThemeName.values()) {
            var head = sample.picture().url();
            var brand = new Brand(
                    null, head, "Logo", theme, Typeface.SERIF, head, theme == ThemeName.MODERN ? null : "Head");
            render(sample, sample.newsletter().with(brand), sample.shelf());
        }
        render(sample, sample.newsletter().with(Brand.PLAIN), MediaShelf.EMPTY);
    }

    private static void render(Sample sample, NewsletterView newsletter, MediaShelf shelf) {
        for (var extent : List.of(Extent.WHOLE, Extent.BRIEF, Extent.TITLES.first(3)))
            MailWriter.write(newsletter, sample.issue(), LINKS, shelf, extent);
        var web = new WebWriter(LINKS);
        web.write(newsletter, sample.issue(), shelf);
        for (var id : PIECES)
            if (web.writePiece(newsletter, sample.issue(), id, shelf).isEmpty())
                throw new IllegalStateException("the sample has no page of " + id);
        var paper = new PaperWriter(LINKS, new PdfRenderer(), id -> new byte[0]);
        paper.write(newsletter, sample.issue(), shelf, Paper.A5);
        paper.writeMagazine(newsletter, sample.issue(), shelf);
    }
}
