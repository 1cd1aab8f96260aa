package rubriek.staff;

/** Whether the relay of the readers' mail serves, as whoever sends most through it knows best. */
public interface RelayState {

    /** False while it is known to take nothing: an alarm that leaves by it waits. */
    boolean serves();
}
