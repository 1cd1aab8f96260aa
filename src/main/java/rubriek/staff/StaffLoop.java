package rubriek.staff;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The one event loop that all mail to staff is sent on. The mail client of Vert.x keeps connections for the next mail and locks
 * nothing: begun on another loop than that of its connection, a mail now and then waits for an answer that has come long since.
 */
@ApplicationScoped
class StaffLoop {

    private final ReactiveMailer mailer;
    private final Context loop;

    StaffLoop(ReactiveMailer mailer, Vertx vertx) {
        this.mailer = mailer;
        this.loop = vertx.getOrCreateContext();
    }

    Uni<Void> send(Mail mail) {
        return Uni.createFrom()
                .deferred(() -> mailer.send(mail))
                .runSubscriptionOn(work -> loop.runOnContext(begun -> work.run()));
    }
}
