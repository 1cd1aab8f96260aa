package rubriek.audience;

import java.util.Collection;

/** What may hold an address of a person outside the audience's own tables, and lets go of it when the person is erased (G-07). */
public interface Forgetting {

    /**
     * Called in the transaction of the erasure.
     *
     * @param hashes keyed hashes of the addresses that are to be nowhere any more
     */
    void forget(Collection<String> hashes);
}
