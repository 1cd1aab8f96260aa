package rubriek.dispatch;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** How fast mail leaves over a further relay: as over all, but for what is set of this one. */
record RelayPace(PaceSettings all, FurtherRelays.Further own) implements PaceSettings {

    @Override
    public double relayRate() {
        return own.rate().orElse(all.relayRate());
    }

    @Override
    public double providerRate() {
        return own.providerRate().orElse(all.providerRate());
    }

    @Override
    public int providerConnections() {
        return own.providerConnections().orElse(all.providerConnections());
    }

    @Override
    public Duration stop() {
        return all.stop();
    }

    @Override
    public Duration climb() {
        return all.climb();
    }

    @Override
    public int refusedPercent() {
        return all.refusedPercent();
    }

    @Override
    public int unknownPercent() {
        return all.unknownPercent();
    }

    @Override
    public int startRefused() {
        return all.startRefused();
    }

    @Override
    public int startPercent() {
        return all.startPercent();
    }

    @Override
    public Map<String, Provider> providers() {
        return all.providers();
    }

    @Override
    public Growing warmUp() {
        var days = own.warmUp();
        return new Days(
                days.from().or(() -> all.warmUp().from()),
                days.first().orElse(all.warmUp().first()),
                days.growth().orElse(all.warmUp().growth()));
    }

    private record Days(Optional<LocalDate> from, long first, double growth) implements Growing {}
}
