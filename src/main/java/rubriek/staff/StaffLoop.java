package rubriek.staff;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.Config;

/**
 * The one event loop that all mail to staff is sent on. The mail client of Vert.x keeps connections for the next mail and locks nothing: begun on another
 * loop than that of its connection, a mail now and then waits for an answer that has come long since.
 */
@ApplicationScoped
class StaffLoop {

    private final MailClient client;
    private final Context loop;

    @Inject
    StaffLoop(Vertx vertx, Config settings) {
        this(vertx, MailerConfig.of(key -> settings.getOptionalValue(key, String.class)));
    }

    StaffLoop(Vertx vertx, MailConfig relay) {
        client = MailClient.create(vertx, relay);
        loop = vertx.getOrCreateContext();
    }

    /** @return done when the relay took it, else with what went wrong */
    Future<Void> send(MailMessage mail) {
        var sent = new CompletableFuture<Void>();
        loop.runOnContext(begun -> client.sendMail(mail).onComplete(came -> {
            if (came.succeeded()) sent.complete(null);
            else sent.completeExceptionally(came.cause());
        }));
        return sent;
    }
}
