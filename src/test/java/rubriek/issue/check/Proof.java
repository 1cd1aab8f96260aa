package rubriek.issue.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rubriek.clipping.LinkState;
import rubriek.clipping.LinkView;
import rubriek.issue.Entry;
import rubriek.issue.Image;
import rubriek.issue.IssueStatus;
import rubriek.issue.IssueView;
import rubriek.issue.Link;
import rubriek.issue.SectionView;
import rubriek.issue.spelling.Lexicons;
import rubriek.newsletter.NewsletterView;
import rubriek.newsletter.Publisher;
import rubriek.newsletter.ReviewRules;
import rubriek.newsletter.Sender;
import rubriek.shared.Texts;
import rubriek.support.Sample;

/**
 * An issue of De Linde that has nothing to remark, and what the checks say when one thing of it is different. What a test puts in stands
 * first in its first section.
 */
record Proof(NewsletterView newsletter, IssueView issue) {

    static final Locale DUTCH = Locale.forLanguageTag("nl");

    private static final RuleBook RULES = new RuleBook(new Lexicons());

    static Proof clean() {
        return new Proof(Sample.newsletter(), issue(List.of(filled("Groen"), filled("Wonen"))));
    }

    static Proof with(Entry... entries) {
        var all = new ArrayList<>(List.of(entries));
        all.addAll(filled("Groen").entries());
        return new Proof(Sample.newsletter(), issue(List.of(section("Groen", all), filled("Wonen"))));
    }

    /** A link with this title and summary, and nothing wrong with it otherwise. */
    static Proof with(String title, @Nullable String summary) {
        return with(link("e1", title, "https://delinde.example/e1", summary));
    }

    static Link link(String id, @Nullable String title, @Nullable String url, @Nullable String summary) {
        return new Link(id, title, url, null, null, summary, null, null, null, null, null, null, null);
    }

    static Image picture(@Nullable String alt) {
        return new Image("https://delinde.example/plein.jpg", null, alt, null);
    }

    static SectionView section(String title, List<Entry> entries) {
        return new SectionView("s-" + title, 1, title, true, null, entries);
    }

    static SectionView filled(String title) {
        return section(
                title,
                List.of(
                        link(
                                "a-" + title,
                                "Bomen voor het plein",
                                "https://bomen.example/" + title,
                                "Er komen twaalf bomen."),
                        link("b-" + title, "Een bank in de zon", "https://bank.example/" + title, null)));
    }

    static IssueView issue(List<SectionView> sections) {
        return issue("Buurtkrant De Linde, nummer 9", "Twaalf bomen en een bank in de zon", sections);
    }

    static IssueView issue(String subject, @Nullable String preheader, List<SectionView> sections) {
        var published = Sample.number9();
        return new IssueView(
                published.id(),
                published.newsletterId(),
                published.number(),
                published.period(),
                published.title(),
                IssueStatus.DRAFT,
                subject,
                preheader,
                published.layout(),
                null,
                null,
                sections,
                1,
                published.createdAt(),
                published.updatedAt(),
                null,
                null);
    }

    Proof with(IssueView other) {
        return new Proof(newsletter, other);
    }

    /** With other settings of the newsletter. */
    Proof with(String language, @Nullable String colophon, List<String> words, ReviewRules review) {
        return with(language, colophon, words, review, newsletter.publisher(), newsletter.sender());
    }

    Proof with(Publisher publisher, Sender sender) {
        return with("nl", null, List.of(), ReviewRules.NONE, publisher, sender);
    }

    /** As it is, from a sender of this name. */
    Proof from(String name) {
        var sender = newsletter.sender();
        return with(newsletter.publisher(), new Sender(name, sender.email(), sender.replyTo()));
    }

    private Proof with(
            String language,
            @Nullable String colophon,
            List<String> words,
            ReviewRules review,
            Publisher publisher,
            Sender sender) {
        var n = newsletter;
        var other = new NewsletterView(
                n.id(),
                n.slug(),
                n.title(),
                language,
                n.timeZone(),
                n.introduction(),
                publisher,
                sender,
                n.brand(),
                n.sections(),
                n.sources(),
                n.readMoreLabel(),
                n.numbering(),
                n.layout(),
                colophon,
                n.privacyText(),
                n.rhythm(),
                words,
                review,
                n.version(),
                n.createdAt(),
                n.updatedAt());
        return new Proof(other, issue);
    }

    List<Check> all() {
        return all(DUTCH);
    }

    List<Check> all(Locale language) {
        return RULES.all(newsletter, issue, new KnownLinks(reachable(), Map.of()), language);
    }

    /** As if somebody had looked at its links, and found this. */
    List<Check> all(KnownLinks links) {
        return RULES.all(newsletter, issue, links, DUTCH);
    }

    /** Of that, what asks for something. */
    List<String> found(KnownLinks links) {
        return all(links).stream()
                .filter(Check::asks)
                .map(check -> check.code() + " " + check.field())
                .toList();
    }

    private Map<String, LinkView> reachable() {
        var addresses =
                Gathering.of(newsletter, issue, Texts.of("check", DUTCH)).addresses();
        return addresses.stream()
                .map(Address::url)
                .distinct()
                .collect(Collectors.toMap(url -> url, url -> seen(LinkState.REACHABLE, url)));
    }

    static LinkView seen(LinkState state, @Nullable String end) {
        return new LinkView(state, 200, end, null, Sample.MADE);
    }

    /** What there is to do: code and field. */
    List<String> found() {
        return all().stream()
                .filter(Check::asks)
                .map(check -> check.code() + " " + check.field())
                .toList();
    }

    /** The message of that code. */
    String says(String code) {
        return all().stream()
                .filter(check -> check.asks() && check.code().equals(code))
                .findFirst()
                .orElseThrow()
                .message();
    }

    List<String> blocking() {
        return RuleBook.blocking(newsletter, issue, Locale.ENGLISH).stream()
                .map(check -> check.code() + " " + check.field())
                .toList();
    }
}
