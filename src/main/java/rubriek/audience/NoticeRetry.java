package rubriek.audience;

/** What came of the wish to send a notice after all. */
public enum NoticeRetry {
    /** It is queued. */
    QUEUED,
    /** It has not ended, or in the way that no try may follow on: it was sent. */
    NOT_ENDED,
    /** Another that says the same waits to leave, or was asked for later. */
    OVERTAKEN,
    /** Nobody waits for it any more, or their address gets no mail. */
    NOT_AWAITED
}
