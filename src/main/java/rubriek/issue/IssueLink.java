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

/** The link of one entry of an issue as it was last saved. A projection of the document, for finding links by an index. */
@Entity
@Table(name = "issue_link")
@IdClass(IssueLink.Key.class)
class IssueLink {

    record Key(UUID issueId, String entry) implements Serializable {}

    @Id
    @Column(name = "issue_id")
    UUID issueId;

    @Id
    String entry;

    @Column(name = "newsletter_id", nullable = false)
    UUID newsletterId;

    /** Of the link's normal form. */
    @Column(name = "link_hash", nullable = false)
    String linkHash;

    /** As the entry names it; what is new about it teaches the vocabulary. */
    @Nullable
    String source;

    @SuppressWarnings("NullAway.Init")
    protected IssueLink() {}

    IssueLink(Issue issue, EntryLink link) {
        issueId = issue.id;
        newsletterId = issue.newsletterId;
        entry = link.entry();
        linkHash = link.hash();
        source = link.source();
    }

    void become(EntryLink link) {
        linkHash = link.hash();
        source = link.source();
    }

    boolean says(EntryLink link) {
        return linkHash.equals(link.hash()) && Objects.equals(source, link.source());
    }
}
