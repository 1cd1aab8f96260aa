package rubriek.dispatch;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Whether the database answers; when it does again, staff is told once. For the one thread of the {@link Lookout}. */
@ApplicationScoped
class LedgerLook implements Look {

    private final LedgerWatch watch;
    private final Instances database;
    private final AgroalDataSource connections;
    private final Bell bell;
    private LedgerWatch.@Nullable Absence told;

    LedgerLook(LedgerWatch watch, Instances database, AgroalDataSource connections, Bell bell) {
        this.watch = watch;
        this.database = database;
        this.connections = connections;
        this.bell = bell;
    }

    @Override
    public void look() {
        watch.tried(database::live);
        if (watch.lockedOut()) connections.flush(FlushMode.GRACEFUL);
        watch.lately().filter(absence -> !absence.equals(told)).ifPresent(absence -> {
            bell.databaseWasAway(absence);
            told = absence;
        });
    }
}
