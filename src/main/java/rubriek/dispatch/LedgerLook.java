package rubriek.dispatch;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Whether the database answers, and once it did not, whether it can write. When it does not for a while staff is told, and once when it does again. For the one thread of the {@link Lookout}. */
@ApplicationScoped
class LedgerLook implements Look {

    private final LedgerWatch watch;
    private final Instances database;
    private final AgroalDataSource connections;
    private final Bell bell;
    private final WatchSettings settings;
    private final Clock clock;
    private LedgerWatch.@Nullable Absence told;

    LedgerLook(
            LedgerWatch watch,
            Instances database,
            AgroalDataSource connections,
            Bell bell,
            WatchSettings settings,
            Clock clock) {
        this.watch = watch;
        this.database = database;
        this.connections = connections;
        this.bell = bell;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void look() {
        watch.tried(watch.awaySince().isPresent() ? database::touch : database::read);
        if (watch.lockedOut()) connections.flush(FlushMode.GRACEFUL);
        watch.awaySince()
                .filter(since -> Duration.between(since, clock.instant()).compareTo(settings.relayAway()) >= 0)
                .ifPresent(since -> bell.databaseAway(since, settings.relayAway()));
        watch.lately().filter(absence -> !absence.equals(told)).ifPresent(absence -> {
            bell.databaseWasAway(absence);
            told = absence;
        });
    }
}
