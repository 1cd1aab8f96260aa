package rubriek.dispatch;

import io.smallrye.config.ConfigMapping;

/** When complaints are too many: {@code rubriek.complaints.*}. Defaults and reasons stand in {@code config/application.properties}. */
@ConfigMapping(prefix = "rubriek.complaints")
interface ComplaintSettings {

    /** At so many of a hundred copies that were delivered the operator is told; 100: never. */
    double warnPercent();

    /** At so many the dispatch is paused; 100: never. */
    double pausePercent();

    /** Fewer complaints are no statistic, whatever their share. */
    int atLeast();
}
