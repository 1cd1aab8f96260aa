package rubriek.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Json;
import rubriek.shared.Missing;
import rubriek.shared.Page;
import rubriek.shared.PageRequest;
import rubriek.shared.Refused;
import rubriek.shared.Validation;

/** What those who make an issue say to each other about it. No comment changes the issue, and no reader ever sees one. */
@ApplicationScoped
@Transactional
public class Comments {

    private final Desk desk;
    private final CommentRepository comments;
    private final Validation validation;
    private final Clock clock;

    Comments(Desk desk, CommentRepository comments, Validation validation, Clock clock) {
        this.desk = desk;
        this.comments = comments;
        this.validation = validation;
        this.clock = clock;
    }

    /** @throws Refused {@code comment-on-nothing} when there is no such entry */
    public CommentView add(String newsletter, int number, CommentDraft draft, Hand by) {
        validation.check(draft);
        var issue = desk.issue(newsletter, number);
        var title = draft.entry() == null ? null : title(issue.content(), draft.entry());
        var comment = new IssueComment(issue, draft, title, by, clock.instant());
        comments.persistAndFlush(comment);
        return comment.view(false, null);
    }

    /** Oldest first. */
    public Page<CommentView> list(String newsletter, int number, CommentFilter filter, PageRequest page) {
        var issue = desk.issue(newsletter, number);
        var content = issue.content();
        var found = comments.of(issue, filter, page);
        var total = found.count();
        var views = found.stream().map(comment -> view(comment, content)).toList();
        return Page.of(views, page, total);
    }

    /** @throws Missing when there is none by that id */
    public CommentView get(Place place) {
        var issue = desk.issue(place.newsletter(), place.number());
        return view(comments.of(issue, place.id()), issue.content());
    }

    /**
     * Changes its words, or says that it has been dealt with.
     *
     * @throws Refused {@code comment-of-another} when the words are somebody else's
     */
    public CommentView change(Place place, UnaryOperator<CommentChange> change, @Nullable Integer expected, Hand by) {
        var issue = desk.issue(place.newsletter(), place.number());
        var comment = comments.of(issue, place.id());
        comment.mustStandAt(expected);
        comment.change(validation.check(change.apply(comment.draft())), by, clock.instant());
        comments.flush();
        return view(comment, issue.content());
    }

    public void delete(Place place, @Nullable Integer expected) {
        var comment = comments.of(desk.issue(place.newsletter(), place.number()), place.id());
        comment.mustStandAt(expected);
        comments.delete(comment);
    }

    private static CommentView view(IssueComment comment, IssueContent content) {
        var id = comment.entryId;
        if (id == null) return comment.view(false, null);
        return Composition.of(content.sections())
                .find(id)
                .map(entry -> comment.view(false, Label.of(Json.fields(entry))))
                .orElseGet(() -> comment.view(true, null));
    }

    private static @Nullable String title(IssueContent content, String id) {
        var entry = Composition.of(content.sections())
                .find(id)
                .orElseThrow(() -> Refused.unprocessable("comment-on-nothing", id));
        return Label.of(Json.fields(entry));
    }

    /** One comment on one issue. */
    public record Place(String newsletter, int number, UUID id) {}
}
