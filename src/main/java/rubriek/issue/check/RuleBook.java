package rubriek.issue.check;

import java.util.List;
import java.util.Locale;
import rubriek.issue.IssueView;
import rubriek.issue.spelling.Lexicons;
import rubriek.newsletter.NewsletterView;
import rubriek.shared.Texts;

/** All rules, in the order in which they are read. A pure function of the issue and of what is known of its links. */
final class RuleBook {

    private static final List<Rule> MUST = List.of(
            new SubjectRule(),
            new CompletenessRule(),
            new PictureRule(),
            new PlaceholderRule(),
            new ApprovalRule(),
            new PublisherRule());

    private static final List<Rule> SHOULD = List.of(
            new AddressRule(),
            new DeceptionRule(),
            new SenderNameRule(),
            new LengthRule(),
            new RepetitionRule(),
            new QuotesRule(),
            new UnfinishedRule(),
            new SectionRule(),
            new MarkdownRule(),
            new MarksRule(),
            new AttachmentRule(),
            new ColophonRule());

    private final Rule spelling;

    RuleBook(Lexicons lexicons) {
        spelling = new SpellingRule(lexicons);
    }

    List<Check> all(NewsletterView newsletter, IssueView issue, KnownLinks links, Locale language) {
        var found = new Findings(texts(language));
        var manuscript = Gathering.of(newsletter, issue, found.texts());
        look(MUST, manuscript, found);
        look(List.of(new KnownLinksRule(links)), manuscript, found);
        look(SHOULD, manuscript, found);
        look(List.of(spelling), manuscript, found);
        return found.all();
    }

    static List<Check> blocking(NewsletterView newsletter, IssueView issue, Locale language) {
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
