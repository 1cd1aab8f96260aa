package rubriek.account;

/** What a request with an Idempotency-Key turns out to be. */
public sealed interface Attempt {

    /** The first one with this key: to be done now, and then kept or forgotten. */
    record First() implements Attempt {}

    /** One that was answered before. */
    record Repeated(KeptAnswer answer) implements Attempt {}

    /** Another request than the one that the key came with first. */
    record Different() implements Attempt {}

    /** One that was answered before with what named somebody who was erased since: it was done, and its answer is kept no more (G-07). */
    record Forgotten() implements Attempt {}

    /** The first one is still being answered. */
    record Running() implements Attempt {}

    /** The first one never got its answer, because the program ended on the way; nobody knows whether it took effect. */
    record Interrupted() implements Attempt {}
}
