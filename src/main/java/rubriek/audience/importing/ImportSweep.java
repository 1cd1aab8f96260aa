package rubriek.audience.importing;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import rubriek.shared.Errand;

/** Drops what is useless of files at once when a transaction made it so, on a thread of its own: no import that is under way is waited for. */
@ApplicationScoped
class ImportSweep {

    private final TransactionSynchronizationRegistry transactions;
    private final Errand errand;

    ImportSweep(ImportFiles files, TransactionSynchronizationRegistry transactions) {
        errand = new Errand("imports-files", ending -> files.dropTheUseless());
        this.transactions = transactions;
    }

    /** Once the caller's transaction is committed. */
    void afterCommit() {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing is useless yet
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) errand.wake();
            }
        });
    }

    void end(@Observes ShutdownEvent event) throws InterruptedException {
        errand.end();
    }
}
