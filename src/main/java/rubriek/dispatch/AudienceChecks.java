package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rubriek.audience.ListView;
import rubriek.audience.Selection;
import rubriek.issue.IssueView;

/** Whether an issue reaches anybody, whether it has been there before, and whether it reaches about as many as the last one. */
@ApplicationScoped
class AudienceChecks {

    /** More or fewer than last time by this share of it is worth a look. */
    private static final double NOTABLE = 0.10;

    private static final int LOOK_BACK = 20;

    /** Dispatches of other issues of the newsletter, the latest first. */
    private static final String EARLIER = """
            select d.id from dispatch d join issue i on i.id = d.issue_id
            where i.newsletter_id = ? and d.issue_id <> ? and d.started_at is not null and d.segment is null
            order by d.started_at desc limit ?""";

    private static final String OF_SEGMENT = "select 1 from recipient r where r.list_id = ? and %s limit 1";

    private final DispatchRepository dispatches;
    private final Sql sql;
    private final Tally tally;
    private final EarlierSends earlier;

    AudienceChecks(DispatchRepository dispatches, Sql sql, Tally tally, EarlierSends earlier) {
        this.dispatches = dispatches;
        this.sql = sql;
        this.tally = tally;
        this.earlier = earlier;
    }

    /** @param named whether somebody asked for these lists; else any of them will do */
    void look(IssueView issue, List<ListView> lists, boolean named, Remarks remarks) {
        remarks.block(!reachAnybody(lists), "list-empty", "lists");
        var reached = lists.stream()
                .flatMap(list -> dispatches.reaching(issue.id(), List.of(list.id())).stream())
                .toList();
        var sent = !reached.isEmpty() && (named || reached.size() == lists.size());
        var words = sent ? earlier.words(new LinkedHashSet<>(reached), remarks.texts()) : "";
        remarks.block(sent, "already-sent", "lists", issue.number(), words);
        if (!lists.isEmpty()) compare(issue, ids(lists), remarks);
    }

    boolean reachAnybody(List<ListView> lists) {
        return lists.stream()
                .anyMatch(list -> !sql.list("select 1 from recipient where list_id = ? limit 1", row -> true, list.id())
                        .isEmpty());
    }

    /** Whether anybody of these lists is meant now, who may get it. */
    boolean reachAnybody(List<ListView> lists, Selection meant) {
        return lists.stream().anyMatch(list -> {
            var values = Stream.concat(Stream.of(list.id()), meant.values().stream());
            return !sql.list(OF_SEGMENT.formatted(meant.has("r.subscriber_id")), row -> true, values.toArray())
                    .isEmpty();
        });
    }

    private void compare(IssueView issue, Set<UUID> lists, Remarks remarks) {
        lastTime(issue, lists).ifPresent(before -> {
            var now = recipients(lists);
            var differs = Math.abs(now - before) > NOTABLE * before;
            remarks.advise(differs, "audience-differs", "lists", now, before);
        });
    }

    /** How many got the newsletter's last issue that went to just these lists. */
    private Optional<Long> lastTime(IssueView issue, Set<UUID> lists) {
        return sql
                .list(EARLIER, row -> row.getObject("id", UUID.class), issue.newsletterId(), issue.id(), LOOK_BACK)
                .stream()
                .filter(dispatch -> lists.equals(listsOf(dispatch)))
                .findFirst()
                .map(dispatch -> tally.of(dispatch).audience());
    }

    private Set<UUID> listsOf(UUID dispatch) {
        return new HashSet<>(sql.list(
                "select list_id from dispatch_list where dispatch_id = ?",
                row -> row.getObject("list_id", UUID.class),
                dispatch));
    }

    private long recipients(Collection<UUID> lists) {
        var marks = lists.stream().map(list -> "?").collect(Collectors.joining(", "));
        return count("select count(distinct subscriber_id) from recipient where list_id in (" + marks + ")", lists);
    }

    private long count(String query, Collection<UUID> parameters) {
        return sql.list(query, row -> row.getLong(1), parameters.toArray()).get(0);
    }

    private static Set<UUID> ids(List<ListView> lists) {
        return lists.stream().map(ListView::id).collect(Collectors.toSet());
    }
}
