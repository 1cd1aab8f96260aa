package rubriek.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.validation.constraints.AssertTrue;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rubriek.media.Media;
import rubriek.media.MediumKind;
import rubriek.media.MediumView;
import rubriek.newsletter.NewsletterView;
import rubriek.shared.Invalid;
import rubriek.shared.Json;
import rubriek.shared.Links;
import rubriek.shared.Validation;
import rubriek.shared.Violation;
import rubriek.shared.database.NativeIds;

/**
 * The pictures and files that issues show. Rows say which, so that the database refuses to delete one of them; a revision that is no
 * longer the current one holds nothing back.
 */
@ApplicationScoped
class ShownMedia {

    private final Media media;
    private final EntityManager database;
    private final Validation validation;
    private final Links links;

    ShownMedia(Media media, EntityManager database, Validation validation, Links links) {
        this.media = media;
        this.database = database;
        this.validation = validation;
        this.links = links;
    }

    /** @throws Invalid at each field of the draft that names what the newsletter has not, or a file where a picture belongs */
    void mustBeThere(NewsletterView newsletter, Object draft) {
        mustBeThere(newsletter, Json.write(draft));
    }

    private void mustBeThere(NewsletterView newsletter, String document) {
        var references = MediaReference.allIn(document);
        if (references.isEmpty()) return;
        var there = media.among(newsletter.id(), ids(references));
        var violations = references.stream()
                .flatMap(reference -> violations(reference, there))
                .toList();
        if (!violations.isEmpty()) throw new Invalid(violations);
    }

    private static Set<UUID> ids(List<MediaReference> references) {
        return references.stream().map(MediaReference::medium).collect(Collectors.toSet());
    }

    private Stream<Violation> violations(MediaReference reference, Map<UUID, MediumView> there) {
        var found = there.get(reference.medium());
        var fits = found == null || !reference.picture() || found.kind() == MediumKind.PICTURE;
        try {
            validation.check(new Found(found != null, fits));
            return Stream.empty();
        } catch (Invalid words) {
            return words.violations().stream().map(said -> new Violation(reference.field(), said.message()));
        }
    }

    /** As the other, of an issue as it stands: fields of its document are those of its draft. */
    void mustBeThere(NewsletterView newsletter, Issue issue) {
        mustBeThere(newsletter, issue.content);
    }

    /** Notes what the issue shows as it stands. What was deleted since, as a restored revision may have it, is passed over. */
    void note(Issue issue, Desk.Before before) {
        var shown = shownIn(issue.content);
        if (shown.equals(shownIn(before.document()))) return;
        var noted = noted(issue);
        if (shown.equals(noted)) return;
        var gone = new HashSet<>(noted);
        gone.removeAll(shown);
        for (var medium : gone)
            change("delete from issue_media where issue_id = ?1 and medium_id = ?2", issue.id, medium);
        var come = new HashSet<>(shown);
        come.removeAll(noted);
        add(issue, come);
    }

    /** Notes the pictures in the head of the newsletter as shown by an issue that is published, and changes no more. */
    void hold(Issue issue, NewsletterView newsletter) {
        var pictures = newsletter
                .brand()
                .pictures()
                .flatMap(address -> links.medium(address).stream())
                .collect(Collectors.toCollection(HashSet::new));
        pictures.removeAll(noted(issue));
        add(issue, pictures);
    }

    private void add(Issue issue, Set<UUID> shown) {
        for (var medium : media.among(issue.newsletterId, shown).keySet())
            change("insert into issue_media (issue_id, medium_id) values (?1, ?2)", issue.id, medium);
    }

    private static Set<UUID> shownIn(@Nullable String document) {
        return document == null ? Set.of() : ids(MediaReference.allIn(document));
    }

    private Set<UUID> noted(Issue issue) {
        return Set.copyOf(NativeIds.found(
                database, "select cast(medium_id as varchar(36)) from issue_media where issue_id = ?1", issue.id));
    }

    private void change(String sql, UUID issue, UUID medium) {
        database.createNativeQuery(sql)
                .setParameter(1, issue)
                .setParameter(2, medium)
                .executeUpdate();
    }

    /** What there is to be said of a reference, for the validator, which has the words. */
    private record Found(
            @AssertTrue(message = "{rubriek.issue.mediumUnknown}")
            boolean known,

            @AssertTrue(message = "{rubriek.issue.mediumNoPicture}")
            boolean picture) {}
}
