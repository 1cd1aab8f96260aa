package rubriek.dispatch;

/**
 * What came of the wish to try mails about the service again.
 *
 * @param queued so many are tried again
 * @param leftAlone so many are not: nobody waits for them, their address gets no mail, or another that says the same has left or will
 */
public record ServiceMailsRetried(long queued, long leftAlone) {}
