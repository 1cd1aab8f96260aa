package rubriek.dispatch;

import static org.awaitility.Awaitility.await;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import rubriek.audience.ConsentDraft;
import rubriek.audience.Enrolments;
import rubriek.audience.ListDraft;
import rubriek.audience.Lists;
import rubriek.audience.OptIn;
import rubriek.audience.SubscriberDraft;
import rubriek.issue.Hand;
import rubriek.issue.Issues;
import rubriek.newsletter.Brand;
import rubriek.newsletter.NewsletterDraft;
import rubriek.newsletter.Newsletters;
import rubriek.newsletter.Sender;
import rubriek.newsletter.ThemeName;
import rubriek.shared.PageRequest;
import rubriek.support.Sample;

/** Makes what a test of sending needs: Buurtkrant De Linde under a name of its own, its number 9, a list, and readers. */
@Singleton
final class Linde {

    private final Newsletters newsletters;
    private final Issues issues;
    private final Lists lists;
    private final Enrolments enrolments;
    private final Dispatches dispatches;

    Linde(Newsletters newsletters, Issues issues, Lists lists, Enrolments enrolments, Dispatches dispatches) {
        this.newsletters = newsletters;
        this.issues = issues;
        this.lists = lists;
        this.enrolments = enrolments;
        this.dispatches = dispatches;
    }

    /** @param slug of the newsletter, of its list, and of the domain of its readers */
    record Paper(String slug) {
        String reader(int number) {
            return "lezer" + number + "@" + slug + ".example";
        }
    }

    /** Number 9, and so many readers who are confirmed. */
    Paper withReaders(int readers) {
        var paper = new Paper("linde-" + Long.toString(System.nanoTime(), 36));
        newsletters.create(Sample.newsletterDraft(paper.slug()));
        issues.create(paper.slug(), Sample.number9Draft(), Hand.named("test"));
        list(paper, paper.slug());
        IntStream.range(0, readers).forEach(i -> join(paper.slug(), paper.reader(i)));
        return paper;
    }

    /** Its sender is of this domain from now on. */
    void comesFrom(Paper paper, String domain) {
        comesFrom(paper, new Sender("De Linde", "krant@" + domain, null));
    }

    void comesFrom(Paper paper, Sender sender) {
        newsletters.change(paper.slug(), draft -> changed(draft, sender, draft.brand()), null);
    }

    /** Its accent is this one from now on. */
    void wears(Paper paper, String accent) {
        var brand = Brand.of(ThemeName.KLASSIEK, accent);
        newsletters.change(paper.slug(), draft -> changed(draft, draft.sender(), brand), null);
    }

    void list(Paper paper, String slug) {
        lists.create(new ListDraft(slug, "Buurtkrant De Linde", paper.slug(), OptIn.DOUBLE, "Ja, ik wil De Linde."));
    }

    void join(String list, String email) {
        var consent = new ConsentDraft(null, null, "papieren formulier");
        enrolments.add(list, new SubscriberDraft(email, "Lezer", null, null, "confirmed", consent), "test");
    }

    /** Somebody who has to confirm first. */
    void ask(String list, String email) {
        enrolments.add(list, new SubscriberDraft(email, null, null, null, "unconfirmed", null), "test");
    }

    /** Number 9 to its own list, now. */
    UUID send(Paper paper) {
        return send(paper, new DispatchDraft(List.of(paper.slug()), null, null, null, null, null))
                .id();
    }

    DispatchView send(Paper paper, DispatchDraft draft) {
        return dispatches.schedule(paper.slug(), 9, draft, "test", Locale.ENGLISH);
    }

    DispatchView look(UUID dispatch) {
        return dispatches.get(dispatch, Locale.ENGLISH);
    }

    Dispatches dispatches() {
        return dispatches;
    }

    /** Waits until it is over. */
    DispatchView finished(UUID dispatch) {
        return when(dispatch, view -> view.status() == DispatchStatus.FINISHED);
    }

    /** Waits until it looks so. */
    DispatchView when(UUID dispatch, Predicate<DispatchView> looks) {
        return await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> look(dispatch), looks::test);
    }

    /** Cancels whatever a test left unfinished: what leaves later would come between another test and its sink. */
    void cancelTheRest() {
        dispatches.list(PageRequest.first(PageRequest.MOST), Locale.ENGLISH).items().stream()
                .filter(d -> d.status() != DispatchStatus.FINISHED && d.status() != DispatchStatus.CANCELLED)
                .forEach(d -> dispatches.cancel(d.id(), Locale.ENGLISH));
    }

    private static NewsletterDraft changed(NewsletterDraft d, Sender sender, Brand brand) {
        return new NewsletterDraft(
                d.slug(),
                d.title(),
                d.language(),
                d.timeZone(),
                d.introduction(),
                d.publisher(),
                sender,
                brand,
                d.sections(),
                d.sources(),
                d.readMoreLabel(),
                d.numbering(),
                d.layout(),
                d.colophon(),
                d.privacyText(),
                d.rhythm(),
                d.words(),
                d.review());
    }
}
