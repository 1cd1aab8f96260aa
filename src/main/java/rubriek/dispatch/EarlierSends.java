package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import rubriek.audience.ListView;
import rubriek.audience.Lists;
import rubriek.issue.Issues;
import rubriek.newsletter.Newsletters;
import rubriek.shared.Texts;

/** Tells in words where an issue has gone before, when and to how many, or when it is to go. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class EarlierSends {

    private final Issues issues;
    private final Newsletters newsletters;
    private final Lists lists;
    private final Tally tally;

    EarlierSends(Issues issues, Newsletters newsletters, Lists lists, Tally tally) {
        this.issues = issues;
        this.newsletters = newsletters;
        this.lists = lists;
        this.tally = tally;
    }

    /** Each with its lists, in the clock of the newsletter. @param texts of {@code texts/dispatch} */
    String words(Collection<Dispatch> sends, Texts texts) {
        return sends.stream().map(dispatch -> words(dispatch, texts)).collect(Collectors.joining("; "));
    }

    private String words(Dispatch dispatch, Texts texts) {
        var whom = whom(dispatch);
        if (!dispatch.begun()) return texts.get("earlier.planned", whom, local(dispatch, dispatch.sendAt, texts));
        var counts = tally.of(dispatch.id);
        var over = dispatch.is(DispatchStatus.FINISHED);
        var readers = over ? counts.sent() : counts.audience();
        var key = (over ? "earlier.gone" : "earlier.going") + (readers == 1 ? ".one" : "");
        return texts.get(key, whom, local(dispatch, Objects.requireNonNull(dispatch.startedAt), texts), readers);
    }

    private String whom(Dispatch dispatch) {
        var titles = dispatch.lists.stream()
                .map(lists::get)
                .map(ListView::title)
                .sorted()
                .collect(Collectors.joining(", "));
        return dispatch.segment == null ? titles : titles + " (" + dispatch.segment + ")";
    }

    private String local(Dispatch dispatch, Instant moment, Texts texts) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm", texts.locale()).format(moment.atZone(zone(dispatch)));
    }

    private ZoneId zone(Dispatch dispatch) {
        return newsletters.get(issues.get(dispatch.issueId).newsletterId()).zone();
    }
}
