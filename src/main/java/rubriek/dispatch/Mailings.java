package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.dispatch.message.Mailbox;
import rubriek.edition.Editions;
import rubriek.issue.IssueView;
import rubriek.issue.Issues;
import rubriek.newsletter.NewsletterView;
import rubriek.newsletter.Newsletters;
import rubriek.shared.EmailAddress;

/** The letter of an issue: as it is at this moment, or as it was when sending started. */
@ApplicationScoped
@Transactional
class Mailings {

    private final DispatchRepository dispatches;
    private final Newsletters newsletters;
    private final Issues issues;
    private final Editions editions;
    private final Sql sql;

    Mailings(DispatchRepository dispatches, Newsletters newsletters, Issues issues, Editions editions, Sql sql) {
        this.dispatches = dispatches;
        this.newsletters = newsletters;
        this.issues = issues;
        this.editions = editions;
        this.sql = sql;
    }

    /** As the issue stands at this moment. */
    Mailing draft(String newsletter, int number) {
        return rendered(issues.get(newsletter, number));
    }

    /** As the issue stands at this moment. */
    Mailing draft(UUID issue) {
        return rendered(issues.get(issue));
    }

    /** As it was when sending started. */
    Mailing frozen(UUID dispatch) {
        var issue = issues.get(dispatches.withId(dispatch).issueId);
        return new Mailing(newsletters.get(issue.newsletterId()), issue, letter(dispatch), 0);
    }

    /** The characters that the issue's PDF would show as a box, each once. */
    List<String> unprintable(Mailing mailing) {
        return editions.unprintable(mailing.newsletter(), mailing.issue());
    }

    private Mailing rendered(IssueView issue) {
        var newsletter = newsletters.get(issue.newsletterId());
        var mail = editions.mail(newsletter, issue);
        var letter = new Letter(
                new Mailbox(newsletter.sender().name(), newsletter.sender().address()),
                replyTo(newsletter),
                mail.subject(),
                issue.publishedBy(newsletter).language(),
                mail.text(),
                mail.html(),
                mail.hash());
        return new Mailing(newsletter, issue, letter, mail.wholeSize());
    }

    private static @Nullable Mailbox replyTo(NewsletterView newsletter) {
        var replyTo = newsletter.sender().replyTo();
        return replyTo == null ? null : new Mailbox(new EmailAddress(replyTo));
    }

    private Letter letter(UUID dispatch) {
        return sql.list("select * from frozen_edition where dispatch_id = ?", Mailings::read, dispatch).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing was frozen for " + dispatch));
    }

    private static Letter read(ResultSet row) throws SQLException {
        var replyTo = row.getString("reply_to");
        return new Letter(
                new Mailbox(row.getString("sender_name"), new EmailAddress(row.getString("sender_email"))),
                replyTo == null ? null : new Mailbox(new EmailAddress(replyTo)),
                row.getString("subject"),
                row.getString("language"),
                row.getString("plain"),
                row.getString("html"),
                row.getString("hash"));
    }
}
