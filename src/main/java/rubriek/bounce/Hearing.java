package rubriek.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import rubriek.audience.Unsubscriptions;
import rubriek.audience.Unsubscriptions.Way;
import rubriek.dispatch.Complaints;
import rubriek.dispatch.SentCopies;

/** What a complaint does, all of it or nothing: its copy is counted, and its reader gets no more (F-03). */
@ApplicationScoped
@Transactional
class Hearing {

    private final Trail trail;
    private final Complaints complaints;
    private final Unsubscriptions unsubscriptions;

    Hearing(Trail trail, Complaints complaints, Unsubscriptions unsubscriptions) {
        this.trail = trail;
        this.complaints = complaints;
        this.unsubscriptions = unsubscriptions;
    }

    /** The copy is counted also when its reader was erased since. @return whether its reader is off the list now */
    boolean complained(Complaint complaint) {
        trail.copy(complaint).map(SentCopies.Sent::id).ifPresent(complaints::about);
        return trail.of(complaint)
                .filter(found -> found.certain()
                        ? unsubscriptions.complain(
                                found.subscription(), complaint.type().word())
                        : unsubscriptions.leave(found.subscription(), Way.COMPLAINT))
                .isPresent();
    }
}
