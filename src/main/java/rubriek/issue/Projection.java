package rubriek.issue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rubriek.clipping.Clippings;
import rubriek.newsletter.NewsletterView;
import rubriek.newsletter.Newsletters;
import rubriek.newsletter.Sources;
import rubriek.newsletter.TaughtSource;

/**
 * What others want to know of an issue without reading its document: which links stand in it, for "seen before"; which sources its
 * links have, for the vocabulary; and which clippings became entries, for the inbox. Written in the transaction of each save, and only
 * where something changed.
 */
@ApplicationScoped
class Projection implements PanacheRepositoryBase<IssueLink, IssueLink.Key> {

    private final Newsletters newsletters;
    private final Sources sources;
    private final Clippings clippings;

    Projection(Newsletters newsletters, Sources sources, Clippings clippings) {
        this.newsletters = newsletters;
        this.sources = sources;
        this.clippings = clippings;
    }

    void of(NewsletterView newsletter, Issue issue) {
        var entries = issue.content().sections().stream()
                .flatMap(s -> s.all().stream())
                .toList();
        var links = new LinkedHashMap<String, EntryLink>();
        entries.stream().flatMap(EntryLink::of).forEach(l -> links.put(l.entry(), l));
        sources.learn(newsletter, taught(write(issue, links)));
        var ids = entries.stream().map(e -> String.valueOf(e.id())).collect(Collectors.toSet());
        clippings.follow(issue.id, issue.number, ids);
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
        var ids = getEntityManager()
                .createNativeQuery(
                        "select id from issue where projected = false order by updated_at, id limit 50 for update",
                        UUID.class)
                .getResultList();
        for (var id : ids) {
            var issue = getEntityManager().find(Issue.class, id);
            of(newsletters.get(issue.newsletterId), issue);
            getEntityManager()
                    .createNativeQuery("update issue set projected = true where id = ?1")
                    .setParameter(1, issue.id)
                    .executeUpdate();
        }
        return ids.size();
    }

    /** @return the links that are new or say something else than before */
    private List<EntryLink> write(Issue issue, Map<String, EntryLink> links) {
        var rows = list("issueId", issue.id);
        rows.stream().filter(row -> !links.containsKey(row.entry)).forEach(this::delete);
        var known = rows.stream().collect(Collectors.toMap(row -> row.entry, Function.identity()));
        var changed = new ArrayList<EntryLink>();
        for (var link : links.values()) {
            var row = known.get(link.entry());
            if (row == null) persist(new IssueLink(issue, link));
            else if (!row.says(link)) row.become(link);
            else continue;
            changed.add(link);
        }
        return changed;
    }

    private static List<TaughtSource> taught(List<EntryLink> changed) {
        return changed.stream()
                .flatMap(l -> Stream.ofNullable(l.source()).map(source -> new TaughtSource(l.url(), source)))
                .toList();
    }
}
