package rubriek.issue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A link of an entry of an issue as it was last saved. A projection of the document, for finding links by an index. */
@Entity
@Table(name = "issue_link")
@IdClass(IssueLink.Key.class)
class IssueLink {

    record Key(UUID issueId, String entry, String linkHash) implements Serializable {}

    @Id
    @Column(name = "issue_id")
    UUID issueId;

    @Id
    String entry;

    /** Of the link's normal form. */
    @Id
    @Column(name = "link_hash")
    String linkHash;

    /** Whether the entry is about this link; otherwise it stands somewhere in its text. */
    @Column(nullable = false)
    boolean own;

    @Column(name = "newsletter_id", nullable = false)
    UUID newsletterId;

    /** As the entry names it; what is new about it teaches the vocabulary. */
    @Nullable
    String source;

    @SuppressWarnings("NullAway.Init")
    protected IssueLink() {}

    IssueLink(Issue issue, EntryLink link) {
        issueId = issue.id;
        entry = link.entry();
        linkHash = link.hash();
        newsletterId = issue.newsletterId;
        become(link);
    }

    void become(EntryLink link) {
        own = link.own();
        source = link.source();
    }

    boolean says(EntryLink link) {
        return own == link.own() && Objects.equals(source, link.source());
    }
}
