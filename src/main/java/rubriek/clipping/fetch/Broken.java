package rubriek.clipping.fetch;

/** A reading that ended in a fault; within this package only, {@link Failure} is what others see. */
final class Broken extends Exception {

    private static final long serialVersionUID = 1;

    private final Fault fault;

    Broken(Fault fault) {
        super(fault.word());
        this.fault = fault;
    }

    Broken(Fault fault, Throwable cause) {
        super(fault.word(), cause);
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
