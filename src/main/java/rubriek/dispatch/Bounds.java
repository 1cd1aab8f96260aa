package rubriek.dispatch;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.Locale;

/**
 * Settings of sending that are numbers and have bounds: a share of more than all, or of less than nothing, is a slip by which the program would do what nobody
 * meant, and stops the start.
 */
final class Bounds {

    private static final int ALL = 100;

    private Bounds() {}

    /** @throws ConfigurationException in words that name the setting and say what to write */
    static void check(ComplaintSettings complaints) {
        share("RUBRIEK_COMPLAINTS_WARN_PERCENT", complaints.warnPercent());
        share("RUBRIEK_COMPLAINTS_PAUSE_PERCENT", complaints.pausePercent());
        atLeast(1, "RUBRIEK_COMPLAINTS_AT_LEAST", complaints.atLeast());
    }

    /** @throws ConfigurationException as of complaints */
    static void check(PaceSettings pace) {
        share("RUBRIEK_PACE_REFUSED_PERCENT", pace.refusedPercent());
        share("RUBRIEK_PACE_UNKNOWN_PERCENT", pace.unknownPercent());
        share("RUBRIEK_PACE_START_PERCENT", pace.startPercent());
        atLeast(0, "RUBRIEK_PACE_START_REFUSED", pace.startRefused());
        atLeast(0, "RUBRIEK_PACE_RELAY_RATE", pace.relayRate());
        atLeast(0, "RUBRIEK_PACE_PROVIDER_RATE", pace.providerRate());
        atLeast(1, "RUBRIEK_PACE_PROVIDER_CONNECTIONS", pace.providerConnections());
        atLeast(1, "RUBRIEK_PACE_WARM_UP_FIRST", pace.warmUp().first());
        atLeast(1, "RUBRIEK_PACE_WARM_UP_GROWTH", pace.warmUp().growth());
        pace.providers().forEach((name, provider) -> {
            var setting =
                    "RUBRIEK_PACE_PROVIDERS_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
            provider.rate().ifPresent(rate -> atLeast(0, setting + "_RATE", rate));
            provider.connections().ifPresent(most -> atLeast(1, setting + "_CONNECTIONS", most));
        });
    }

    /** @throws ConfigurationException as of complaints */
    static void check(RefusalSettings refusals) {
        var full = refusals.full();
        atLeast(0, "RUBRIEK_REFUSALS_FULL_ISSUES", full.issues());
        atLeast(1, "RUBRIEK_REFUSALS_FULL_OF_LAST", full.ofLast());
        atLeast(full.issues(), "RUBRIEK_REFUSALS_FULL_OF_LAST", full.ofLast()); // of fewer it could never be so many
    }

    private static void share(String setting, double percent) {
        var fits = percent >= 0 && percent <= ALL; // what is no number is neither
        if (!fits)
            throw new ConfigurationException(setting + " is " + plain(percent) + ". Write a number from 0 to 100.");
    }

    private static void atLeast(int least, String setting, double value) {
        if (!(value >= least))
            throw new ConfigurationException(
                    setting + " is " + plain(value) + ". Write a number from " + least + " up.");
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < Long.MAX_VALUE
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }
}
