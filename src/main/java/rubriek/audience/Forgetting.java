package rubriek.audience;

import rubriek.shared.EmailAddress;

/** What may hold the address of a person outside the audience's own tables, and lets go of it when the person is erased (G-07). */
public interface Forgetting {

    /** Called in the transaction of the erasure, with the address that is to be nowhere any more. */
    void forget(EmailAddress address);
}
