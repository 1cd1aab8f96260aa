package rubriek.issue.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import rubriek.issue.IssueView;
import rubriek.issue.spelling.Lexicons;
import rubriek.newsletter.NewsletterView;
import rubriek.shared.Texts;

/** Holds issues against the pre-flight list. Drafts may be incomplete; this says what a send still asks for. */
@ApplicationScoped
public class Checks {

    private static final List<Rule> MUST = List.of(
            new SubjectRule(),
            new CompletenessRule(),
            new PictureRule(),
            new PlaceholderRule(),
            new ApprovalRule(),
            new PublisherRule());

    private static final List<Rule> SHOULD = List.of(
            new AddressRule(),
            new LengthRule(),
            new RepetitionRule(),
            new QuotesRule(),
            new UnfinishedRule(),
            new SectionRule(),
            new MarkdownRule(),
            new AttachmentRule(),
            new ColophonRule());

    private final Rule spelling;

    Checks(Lexicons lexicons) {
        spelling = new SpellingRule(lexicons);
    }

    /** All that was looked at: what stops a send, then advice, then what is in order, then what could not be looked at. */
    public List<Check> all(NewsletterView newsletter, IssueView issue, Locale language) {
        var found = new Findings(texts(language));
        var manuscript = Gathering.of(newsletter, issue, found.texts());
        look(MUST, manuscript, found);
        look(SHOULD, manuscript, found);
        look(List.of(spelling), manuscript, found);
        return found.all();
    }

    /** What stops a send, and nothing else: quick enough for the moment of sending. */
    public List<Check> blocking(NewsletterView newsletter, IssueView issue, Locale language) {
        var found = new Findings(texts(language));
        look(MUST, Gathering.of(newsletter, issue, found.texts()), found);
        return found.all().stream().filter(Check::blocks).toList();
    }

    private static void look(List<Rule> rules, Manuscript manuscript, Findings found) {
        for (var rule : rules) {
            rule.look(manuscript, found);
            found.pass(rule.codes());
        }
    }

    private static Texts texts(Locale language) {
        return Texts.of("check", language);
    }
}
