package rubriek.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.AssertTrue;
import java.nio.charset.StandardCharsets;
import java.util.function.ToIntFunction;
import rubriek.newsletter.NewsletterView;
import rubriek.shared.Invalid;
import rubriek.shared.Json;
import rubriek.shared.Validation;
import rubriek.shared.Violation;

/**
 * What is demanded of an issue as a whole, by whatever steps it came together, so that what single steps made can be saved whole: how
 * much it holds (one of an earlier release that holds more can still be changed and made smaller), and that what it shows is there.
 */
@ApplicationScoped
class Demands {

    static final int MOST_SECTIONS = 100;
    static final int MOST_ENTRIES = 500;

    /** Of JSON. What the server computes and sends along is beside it, and fits into a body. */
    static final int MOST_OCTETS = 2_000_000;

    private final Validation validation;
    private final ShownMedia media;

    Demands(Validation validation, ShownMedia media) {
        this.validation = validation;
        this.media = media;
    }

    /** @throws Invalid at each field that names a picture or a file that the newsletter has not */
    void mustHaveMedia(NewsletterView newsletter, Object draft) {
        media.mustBeThere(newsletter, draft);
    }

    /** As the other, of an issue as it would be saved. */
    void mustHaveMedia(NewsletterView newsletter, Issue issue) {
        media.mustBeThere(newsletter, issue);
    }

    /** @throws Invalid for the document as a whole, when the other holds more than an issue may, and more than this one does */
    void mustFit(IssueContent before, IssueContent after) {
        try {
            validation.check(new Fits(
                    fits(before, after, content -> content.sections().size(), MOST_SECTIONS),
                    fits(before, after, IssueContent::entries, MOST_ENTRIES),
                    fits(before, after, Demands::octets, MOST_OCTETS)));
        } catch (Invalid words) {
            throw new Invalid(words.violations().stream()
                    .map(said -> new Violation("", said.message()))
                    .toList());
        }
    }

    private static boolean fits(
            IssueContent before, IssueContent after, ToIntFunction<IssueContent> measure, int most) {
        var is = measure.applyAsInt(after);
        return is <= most || is <= measure.applyAsInt(before);
    }

    private static int octets(IssueContent content) {
        return Json.write(content).getBytes(StandardCharsets.UTF_8).length;
    }

    /** What there is to be said, for the validator, which has the words. */
    private record Fits(
            @AssertTrue(message = "{rubriek.issue.tooManySections}")
            boolean sections,

            @AssertTrue(message = "{rubriek.issue.tooManyEntries}")
            boolean entries,

            @AssertTrue(message = "{rubriek.issue.tooLarge}")
            boolean octets) {}
}
