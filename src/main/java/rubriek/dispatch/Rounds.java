package rubriek.dispatch;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Looks after all dispatches every now and then, on one instance at a time. Everything that is handed out could be lost with an instance
 * or a fault; whatever the rows say is still to be done is handed out again.
 */
@ApplicationScoped
class Rounds {

    private final Hands hands;
    private final Upkeep upkeep;
    private final Progress progress;

    Rounds(Hands hands, Upkeep upkeep, Progress progress) {
        this.hands = hands;
        this.upkeep = upkeep;
        this.progress = progress;
    }

    @Scheduled(
            every = "${rubriek.sending.rounds}",
            identity = "rubriek.dispatch.rounds",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Ending.class)
    void make() {
        hands.putBackTheLost();
        upkeep.abandon();
        upkeep.toResend().forEach(upkeep::resend);
        upkeep.sending().forEach(progress::supply);
        upkeep.departAgain();
    }
}
