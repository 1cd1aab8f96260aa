package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rubriek.audience.ListView;
import rubriek.audience.Lists;
import rubriek.audience.SegmentView;
import rubriek.audience.Segments;
import rubriek.dispatch.signing.Signatures;
import rubriek.issue.check.Check;
import rubriek.issue.check.Checks;
import rubriek.newsletter.NewsletterView;
import rubriek.shared.Texts;

/** What stops a send: the faults of the issue, and those that a send adds. Can this mail go out, and does it reach anybody? */
@ApplicationScoped
class Preflight {

    private final Checks checks;
    private final Lists lists;
    private final Segments segments;
    private final AudienceChecks audience;
    private final Signatures signatures;
    private final RelayPlans relays;

    Preflight(
            Checks checks,
            Lists lists,
            Segments segments,
            AudienceChecks audience,
            Signatures signatures,
            RelayPlans relays) {
        this.checks = checks;
        this.lists = lists;
        this.segments = segments;
        this.audience = audience;
        this.signatures = signatures;
        this.relays = relays;
    }

    /** What is wrong with the issue and its mail. */
    List<Check> mail(Mailing mailing, Locale language) {
        var found = new ArrayList<>(checks.blocking(mailing.newsletter(), mailing.issue(), language));
        var remarks = new Remarks(Texts.of("dispatch", language));
        MailChecks.look(mailing, remarks);
        remarks.all().stream().filter(Check::blocks).forEach(found::add);
        return found;
    }

    /** Whether somebody signs it: no reason not to send, and a reason why it may not arrive. */
    void signature(Mailing mailing, Remarks remarks) {
        var domain = mailing.letter().domain();
        remarks.advise(signatures.missing(domain), "dkim-missing", null, domain);
    }

    /** Whether mail leaves at all, there is a relay for the sender, and for the mail about the service that readers get; at the moment of sending its copies would wait for one to be set. */
    void relay(Mailing mailing, Remarks remarks) {
        if (relays.keepAllHere()) {
            remarks.advise(true, "mail-stays-here", null);
            return;
        }
        var domain = mailing.letter().domain();
        var service = mailing.newsletter().sender().serviceAddress().domain();
        var without = Stream.of(domain, service)
                .filter(each -> relays.carrying(each).isEmpty())
                .findFirst();
        remarks.block(without.isPresent(), "relay-missing", null, without.orElse(domain));
    }

    /**
     * Whether a relay carries it, all these are lists of the newsletter, one of them has the segment, and somebody is on one of them and in it.
     */
    List<Check> destination(Mailing mailing, DispatchDraft draft, Locale language) {
        var remarks = new Remarks(Texts.of("dispatch", language));
        relay(mailing, remarks);
        destination(mailing.newsletter(), draft, remarks);
        return remarks.all().stream().filter(Check::blocks).toList();
    }

    private void destination(NewsletterView newsletter, DispatchDraft draft, Remarks remarks) {
        var slugs = draft.lists();
        unknown(newsletter, slugs, remarks);
        var segment = segment(draft);
        if (draft.segment() != null && segment.isEmpty())
            remarks.block(true, "segment-unknown", "segment", draft.segment());
        if (remarks.all().stream().anyMatch(Check::blocks)) return;
        var chosen = chosen(newsletter, slugs);
        remarks.block(!audience.reachAnybody(chosen), "list-empty", "lists");
        segment.ifPresent(part -> segmentEmpty(chosen, part, remarks));
    }

    /** A list of nobody has no segment of anybody, and says so itself. */
    void segmentEmpty(List<ListView> chosen, SegmentView part, Remarks remarks) {
        if (!audience.reachAnybody(chosen)) return;
        var meant = segments.selection(part.id());
        remarks.block(!audience.reachAnybody(chosen, meant), "segment-empty", "segment", part.name());
    }

    /** The segment that is named; nothing when none is, or there is none by that name. */
    Optional<SegmentView> segment(DispatchDraft draft) {
        return Optional.ofNullable(draft.segment()).flatMap(slug -> segment(draft.lists(), slug));
    }

    /** That of this name on one of these lists. */
    Optional<SegmentView> segment(List<String> slugs, String segment) {
        return segments.find(slugs, segment);
    }

    /** Remarks on those that are no lists of the newsletter. */
    void unknown(NewsletterView newsletter, List<String> slugs, Remarks remarks) {
        var known = chosen(newsletter, slugs).stream().map(ListView::slug).collect(Collectors.toSet());
        for (var i = 0; i < slugs.size(); i++)
            if (!known.contains(slugs.get(i)))
                remarks.block(true, "list-unknown", "lists[" + i + "]", slugs.get(i), newsletter.title());
    }

    /** Those of the newsletter's lists that are named. */
    List<ListView> chosen(NewsletterView newsletter, List<String> slugs) {
        return lists.of(newsletter).stream()
                .filter(list -> slugs.contains(list.slug()))
                .toList();
    }
}
