package rubriek.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import rubriek.newsletter.Masthead;
import rubriek.newsletter.Newsletters;
import rubriek.shared.Json;
import rubriek.shared.database.NativeIds;

/** Gives issues that an earlier release published the masthead that stands when they are found (decision 238). */
@ApplicationScoped
class Mastheads {

    private final EntityManager database;
    private final Newsletters newsletters;
    private final ShownMedia media;

    Mastheads(EntityManager database, Newsletters newsletters, ShownMedia media) {
        this.database = database;
        this.newsletters = newsletters;
        this.media = media;
    }

    /**
     * By statements of its own, so that no version counts up.
     *
     * @return how many, at most 50
     */
    @Transactional
    int catchUp() {
        var ids = NativeIds.found(
                database,
                "select cast(id as varchar(36)) from issue where status = 'PUBLISHED' and masthead is null order by id limit 50 for update");
        for (var id : ids) {
            var issue = database.find(Issue.class, id);
            var newsletter = newsletters.get(issue.newsletterId);
            var view = issue.view(newsletter);
            media.hold(issue, newsletter);
            database.createNativeQuery(
                            "update issue set title = ?1, subject = ?2, entries = ?3, masthead = ?4 where id = ?5")
                    .setParameter(1, view.title())
                    .setParameter(2, view.subject())
                    .setParameter(3, issue.content().entries())
                    .setParameter(4, Json.write(Masthead.of(newsletter)))
                    .setParameter(5, id)
                    .executeUpdate();
            database.detach(issue);
        }
        return ids.size();
    }
}
