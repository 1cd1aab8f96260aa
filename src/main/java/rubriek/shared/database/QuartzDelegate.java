package rubriek.shared.database;

import io.quarkus.quartz.runtime.jdbc.QuarkusPostgreSQLDelegate;

/**
 * How Quartz speaks to its tables, on PostgreSQL and on H2 in PostgreSQL mode: as Quarkus's PostgreSQL delegate does. Quarkus
 * chooses a delegate by the kind of the data source, which is {@code other} here, and looks the configured one up in the
 * application's own index; hence this subclass without a body.
 */
public final class QuartzDelegate extends QuarkusPostgreSQLDelegate {}
