package rubriek.issue.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rubriek.issue.Hand;
import rubriek.issue.IssueDraft;
import rubriek.issue.Issues;
import rubriek.issue.markdown.MarkdownIssue;
import rubriek.issue.markdown.Reading;
import rubriek.newsletter.NewsletterView;
import rubriek.newsletter.Newsletters;
import rubriek.shared.Markdown;
import rubriek.shared.Refused;
import rubriek.shared.limits.Foreign;
import rubriek.shared.repair.Repair;

/**
 * Makes a draft of a document that was made elsewhere. The document is read before anything is written, so that a long PDF holds no
 * transaction open; what cannot be read stores nothing.
 */
@ApplicationScoped
public class Imports {

    private final Newsletters newsletters;
    private final Issues issues;
    private final Clock clock;

    Imports(Newsletters newsletters, Issues issues, Clock clock) {
        this.newsletters = newsletters;
        this.issues = issues;
        this.clock = clock;
    }

    /**
     * A draft of a text, Markdown or PDF.
     *
     * @param language of the reasons that are given
     * @throws Refused when there is no section in it, when it is a PDF that cannot be read ({@code pdf-…}), or {@code number-taken}
     */
    public Imported take(String newsletter, ImportDraft draft, ImportChoice choice, Hand by, Locale language) {
        var publication = newsletters.get(newsletter);
        var repairs = new ArrayList<Mended>();
        var reading = read(draft, context(publication), repairs);
        if (reading.content().sections().isEmpty()) throw Refused.unprocessable("import-without-sections");
        var unplaced =
                reading.leftovers().stream().map(l -> Unplaced.of(l, language)).toList();
        var made = make(publication, draft(reading, publication), choice, by);
        return new Imported(made.issue(), made.assumed(), unplaced, repairs);
    }

    /** A draft of an issue's own document, which has a place for everything. */
    public Imported take(String newsletter, IssueDraft document, ImportChoice choice, Hand by) {
        return make(newsletters.get(newsletter), document, choice, by);
    }

    private static Reading read(ImportDraft draft, TextReader.Context context, List<Mended> repairs) {
        if (draft.format() == ImportFormat.PDF) return PdfReader.read(draft.document(), context, repairs);
        var text = Words.of(draft.document(), draft.charset());
        if (text.isBlank()) throw Refused.unprocessable("import-empty");
        var own = draft.format() == ImportFormat.MARKDOWN ? MarkdownIssue.read(text) : Optional.<Reading>empty();
        if (own.isPresent()) return own.get();
        var mended = Repair.ofLines(text);
        mended.changes().stream()
                .limit(Imported.MOST_REPAIRS)
                .forEach(change -> repairs.add(Mended.inText(change, text)));
        var clean = Words.clean(mended.text());
        return draft.format() == ImportFormat.MARKDOWN
                ? MarkdownReader.read(clean, context)
                : TextReader.read(clean, context).reading();
    }

    private static IssueDraft draft(Reading reading, NewsletterView newsletter) {
        var content = reading.content();
        return Foreign.cleaned(new IssueDraft(
                reading.number(),
                Objects.requireNonNullElse(reading.period(), ""),
                content.subject(),
                content.preheader(),
                own(content.introduction(), newsletter.introduction()),
                content.layout(),
                content.cover(),
                content.sections()));
    }

    /** The introduction of the newsletter stands in every issue that has none of its own. */
    private static @Nullable String own(@Nullable String introduction, @Nullable String newsletters) {
        if (introduction == null || newsletters == null) return introduction;
        return Markdown.of(introduction).words().equals(Markdown.of(newsletters).words()) ? null : introduction;
    }

    private Imported make(NewsletterView newsletter, IssueDraft document, ImportChoice choice, Hand by) {
        var assumed = new ArrayList<String>();
        var asked = choice.number() == null ? document.number() : choice.number();
        var number = choice.nextNumber() ? null : asked;
        if (number == null) assumed.add("number");
        var period = choice.period() == null ? document.period() : choice.period();
        if (period != null && period.isEmpty()) {
            period = YearMonth.now(clock.withZone(newsletter.zone())).toString();
            assumed.add("period");
        }
        var draft = new IssueDraft(
                number,
                period,
                ownSubject(newsletter, document),
                document.preheader(),
                document.introduction(),
                document.layout(),
                document.cover(),
                Objects.requireNonNullElse(document.sections(), List.of()));
        var slug = newsletter.slug();
        var issue = choice.dryRun() ? issues.preview(slug, draft) : issues.create(slug, draft, by);
        return new Imported(issue, assumed, List.of(), List.of());
    }

    /** The subject that was only computed follows the number that the issue gets here. */
    private @Nullable String ownSubject(NewsletterView newsletter, IssueDraft document) {
        var computed = document.number() != null
                && document.period() != null
                && document.period().matches("\\d{4}-(0[1-9]|1[0-2])")
                && Objects.equals(
                        issues.subject(newsletter.slug(), document.number(), document.period()), document.subject());
        return computed ? null : document.subject();
    }

    private static TextReader.Context context(NewsletterView newsletter) {
        var publisher = newsletter.publisher();
        var furniture = Stream.of(
                        Stream.of(publisher.name(), publisher.email(), publisher.website(), newsletter.colophon()),
                        publisher.address().stream())
                .flatMap(s -> s)
                .filter(Objects::nonNull)
                .map(words -> Markdown.of(words).words())
                .toList();
        return new TextReader.Context(
                newsletter.title(), Objects.requireNonNullElse(newsletter.readMoreLabel(), ""), furniture);
    }
}
