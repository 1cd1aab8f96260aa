package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rubriek.audience.ListView;
import rubriek.audience.Lists;
import rubriek.issue.check.Check;
import rubriek.issue.check.Checks;
import rubriek.shared.Texts;

/** The whole pre-flight list of an issue: its own checks, and those of its mail, its audience and its moment, in one list. */
@ApplicationScoped
@Transactional
public class Preflights {

    /** As many as are named of those that cannot be printed. */
    private static final int MOST_CHARACTERS = 10;

    private final Mailings mailings;
    private final Checks checks;
    private final Preflight preflight;
    private final AudienceChecks audience;
    private final Lists lists;
    private final DispatchRepository dispatches;

    Preflights(
            Mailings mailings,
            Checks checks,
            Preflight preflight,
            AudienceChecks audience,
            Lists lists,
            DispatchRepository dispatches) {
        this.mailings = mailings;
        this.checks = checks;
        this.preflight = preflight;
        this.audience = audience;
        this.lists = lists;
        this.dispatches = dispatches;
    }

    /**
     * Everything that was looked at, what stops a send first, what passed and what could not be looked at last.
     *
     * @throws rubriek.shared.Missing when the issue does not exist
     */
    public List<Check> of(String newsletter, int number, Plan plan, Locale language) {
        var mailing = mailings.draft(newsletter, number);
        var remarks = new Remarks(Texts.of("dispatch", language));
        MailChecks.look(mailing, remarks);
        paper(mailing, remarks);
        preflight.signature(mailing, remarks);
        preflight.relay(mailing, remarks);
        preflight.unknown(mailing.newsletter(), plan.lists(), remarks);
        var named = !plan.lists().isEmpty();
        var chosen = named ? preflight.chosen(mailing.newsletter(), plan.lists()) : lists.of(mailing.newsletter());
        if (plan.segment() == null) audience.look(mailing.issue(), chosen, named, remarks);
        else part(plan.segment(), chosen, remarks);
        moment(mailing, plan)
                .ifPresentOrElse(
                        sendAt -> MomentChecks.look(mailing.newsletter(), sendAt, remarks),
                        () -> remarks.skip("moment-unknown"));
        return Stream.concat(
                        checks.all(mailing.newsletter(), mailing.issue(), language).stream(), remarks.all().stream())
                .sorted(Comparator.comparing(Check::severity))
                .toList();
    }

    private void paper(Mailing mailing, Remarks remarks) {
        var boxes = mailings.unprintable(mailing);
        var shown = boxes.stream().limit(MOST_CHARACTERS).collect(Collectors.joining(" "));
        remarks.advise(!boxes.isEmpty(), "characters-unprintable", null, shown);
    }

    /** An issue may go to a part of a list before and after it goes to the rest; how many a part has is no wonder. */
    private void part(String segment, List<ListView> chosen, Remarks remarks) {
        remarks.block(!audience.reachAnybody(chosen), "list-empty", "lists");
        var slugs = chosen.stream().map(ListView::slug).toList();
        preflight
                .segment(slugs, segment)
                .ifPresentOrElse(
                        part -> preflight.segmentEmpty(chosen, part, remarks),
                        () -> remarks.block(true, "segment-unknown", "segment", segment));
    }

    /** The moment that is asked about, or else the one that is planned already. */
    private Optional<Instant> moment(Mailing mailing, Plan plan) {
        return Optional.ofNullable(plan.sendAt())
                .or(() -> dispatches.scheduled(mailing.issue().id()).map(dispatch -> dispatch.sendAt));
    }
}
