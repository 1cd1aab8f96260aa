package rubriek.audience;

import java.util.List;

/**
 * One person's data, as they may ask for it (GDPR article 15 and 20). What was sent to them is the dispatches' to tell.
 *
 * @param history every step of every subscription, first one first
 * @param suppressions when and why the address got no mail
 */
public record Dossier(SubscriberView subscriber, List<ConsentView> history, List<SuppressionView> suppressions) {}
