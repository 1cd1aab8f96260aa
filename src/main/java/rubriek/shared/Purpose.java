package rubriek.shared;

/** What a signed link may be used for; a token of one purpose is worth nothing for another (S-11). */
public enum Purpose {
    /** Sending a sign-up form that we handed out. */
    SIGN_UP,
    /** Finishing a sign-up. */
    CONFIRM,
    /** Leaving a list, and coming back to it. */
    UNSUBSCRIBE,
    /** Leaving a list by a mail to an address that is one reader's own. */
    LEAVE_BY_MAIL,
    /** Seeing and changing one's own preferences; bound to the mailbox that the link is sent to. */
    PREFERENCES,
    /** Answering from the mailbox that a reader wants to be reached at from now on. */
    ADDRESS,
    /** Saying that a list is still wanted; bound to the mailbox that the link is sent to. */
    STAY
}
