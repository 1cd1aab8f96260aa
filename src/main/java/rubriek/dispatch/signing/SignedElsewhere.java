package rubriek.dispatch.signing;

/** Whether whoever carries mail signs it, so that we do not (D-11). */
@FunctionalInterface
public interface SignedElsewhere {

    /** Of all mail of this sender. @param sender domain, in A-labels */
    boolean always(String sender);
}
