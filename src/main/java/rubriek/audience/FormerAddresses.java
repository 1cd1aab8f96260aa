package rubriek.audience;

/**
 * Who has an address that was another reader's is brought along by others once its mailbox has spoken for them (decision 249).
 */
public final class FormerAddresses {

    /**
     * SQL, of a person {@code p}: whether the mailbox of the address that they have now spoke for them. By a link to leave it does not:
     * that works wherever it was mailed to.
     */
    public static final String SPOKEN =
            "exists (select 1 from subscription s join consent c on c.subscription_id = s.id where s.subscriber_id = p.id"
                    + " and c.key_hash = p.key_hash and c.who = 'subscriber' and (c.action = 'address-changed'"
                    + " or c.action = 'confirmed' and c.how = '" + Confirmations.LINK + "'))";

    private FormerAddresses() {}
}
