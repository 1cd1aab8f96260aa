package rubriek.issue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rubriek.clipping.Clippings;
import rubriek.newsletter.NewsletterView;
import rubriek.newsletter.Newsletters;
import rubriek.newsletter.Sources;
import rubriek.newsletter.TaughtSource;
import rubriek.shared.database.NativeIds;

/**
 * What others want to know of an issue without reading its document: which links stand in it, for "seen before"; which sources its
 * links have, for the vocabulary; which clippings became entries, for the inbox; and what it shows of the media. Written in the
 * transaction of each save, and only where something changed.
 */
@ApplicationScoped
class Projection implements PanacheRepositoryBase<IssueLink, IssueLink.Key> {

    private final Newsletters newsletters;
    private final Sources sources;
    private final Clippings clippings;
    private final ShownMedia media;

    Projection(Newsletters newsletters, Sources sources, Clippings clippings, ShownMedia media) {
        this.newsletters = newsletters;
        this.sources = sources;
        this.clippings = clippings;
        this.media = media;
    }

    void of(Issue issue, IssueContent is, Desk.Before before) {
        media.note(issue, before);
        var was = byId(before.content());
        var now = byId(is);
        var touched = Stream.concat(was.keySet().stream(), now.keySet().stream())
                .filter(id -> !Objects.equals(was.get(id), now.get(id)))
                .collect(Collectors.toSet());
        if (!touched.isEmpty()) {
            var links = touched.stream()
                    .flatMap(id -> Stream.ofNullable(now.get(id)))
                    .flatMap(EntryLink::of)
                    .collect(Collectors.toMap(link -> key(issue, link), Function.identity(), (own, again) -> own));
            sources.learn(newsletters.get(issue.newsletterId), taught(write(issue, touched, links)));
        }
        if (before.document() == null
                || before.number() != issue.number
                || !was.keySet().equals(now.keySet())) clippings.follow(issue.id, issue.number, now.keySet());
    }

    private static Map<String, Entry> byId(IssueContent content) {
        return content.all()
                .collect(
                        Collectors.toMap(entry -> String.valueOf(entry.id()), Function.identity(), (one, same) -> one));
    }

    private static IssueLink.Key key(Issue issue, EntryLink link) {
        return new IssueLink.Key(issue.id, link.entry(), link.hash());
    }

    void hold(Issue issue, NewsletterView newsletter) {
        media.hold(issue, newsletter);
    }

    /** The rows of the issue go with it, by the database; its clippings are free again. */
    void without(Issue issue) {
        clippings.release(issue.id);
    }

    /**
     * Enters issues that were saved before there was a projection, the oldest save first so that the latest teaching wins.
     *
     * @return how many, at most 50
     */
    @Transactional
    int catchUp() {
        var ids = NativeIds.found(
                getEntityManager(),
                "select cast(id as varchar(36)) from issue where projected = false order by updated_at, id limit 50 for update");
        for (var id : ids) {
            var issue = getEntityManager().find(Issue.class, id);
            of(issue, issue.content(), new Desk.Before(issue));
            getEntityManager()
                    .createNativeQuery("update issue set projected = true where id = ?1")
                    .setParameter(1, issue.id)
                    .executeUpdate();
        }
        return ids.size();
    }

    /**
     * @param touched the entries that came, went or changed
     * @return the links that are new or say something else than before
     */
    private List<EntryLink> write(Issue issue, Set<String> touched, Map<IssueLink.Key, EntryLink> links) {
        var known = list("issueId = ?1 and entry in ?2", issue.id, touched).stream()
                .collect(Collectors.toMap(
                        row -> new IssueLink.Key(row.issueId, row.entry, row.linkHash), Function.identity()));
        known.forEach((key, row) -> {
            if (!links.containsKey(key)) delete(row);
        });
        var changed = new ArrayList<EntryLink>();
        links.forEach((key, link) -> {
            var row = known.get(key);
            if (row != null && row.says(link)) return;
            if (row == null) persist(new IssueLink(issue, link));
            else row.become(link);
            changed.add(link);
        });
        return changed;
    }

    private static List<TaughtSource> taught(List<EntryLink> changed) {
        return changed.stream()
                .flatMap(l -> Stream.ofNullable(l.source()).map(source -> new TaughtSource(l.url(), source)))
                .toList();
    }
}
