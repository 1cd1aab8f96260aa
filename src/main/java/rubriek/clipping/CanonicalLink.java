package rubriek.clipping;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What one page calls its own address; both as the hashes of their normal forms. */
@Entity
@Table(name = "canonical_link")
class CanonicalLink {

    @Id
    @Column(name = "link_hash")
    String linkHash;

    @Column(name = "canonical_hash", nullable = false)
    String canonicalHash;

    @SuppressWarnings("NullAway.Init")
    protected CanonicalLink() {}
}
