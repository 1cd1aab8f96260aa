package rubriek.dispatch.journal;

import rubriek.dispatch.Outcome;

/** What a journal knows of a delivery that a process which is no more had taken on. */
public sealed interface Verdict {

    /** The end of the message never left, nor was it refused: it may be sent as if nothing had happened. */
    record NeverTried() implements Verdict {}

    /** The relay's answer was heard: it counts as if it had been recorded then. */
    record Replied(Outcome outcome) implements Verdict {}

    /** The end of the message may have left, and no answer was heard. */
    record Unknown() implements Verdict {}
}
