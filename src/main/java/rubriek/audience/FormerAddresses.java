package rubriek.audience;

/**
 * Addresses that somebody had before they moved to another ({@code former_address}). Whoever has one now is brought along by nobody but
 * their own mailbox (decision 249).
 */
public final class FormerAddresses {

    /** Of a person {@code p}: whether their mailbox spoke for them by the address that they have now. */
    public static final String SPOKEN =
            "exists (select 1 from subscription s join consent c on c.subscription_id = s.id where s.subscriber_id = p.id"
                    + " and c.key_hash = p.key_hash and c.who = 'subscriber' and (c.action in ('resubscribed', 'address-changed')"
                    + " or c.action = 'confirmed' and c.how = '" + Confirmations.LINK + "'))";

    private FormerAddresses() {}
}
