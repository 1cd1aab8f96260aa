package rubriek.dispatch;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import rubriek.dispatch.pace.Limits;
import rubriek.dispatch.pace.Providers;

/** How fast mail leaves: {@code rubriek.pace.*}. Defaults and reasons stand in {@code config/application.properties}. */
@ConfigMapping(prefix = "rubriek.pace")
interface PaceSettings {

    /** The providers that have a name there. */
    static Providers known(PaceSettings settings) {
        return new Providers(settings.providers().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, named -> named.getValue().domains())));
    }

    /** Copies a second to the relay, of all instances together; 0 for as fast as it takes them. */
    double relayRate();

    /** The same to each provider that has no rate of its own. */
    double providerRate();

    /** Copies that are on their way to one provider at the same time, of all instances together. */
    int providerConnections();

    /** How long a provider is left alone that says that we are too fast. */
    Duration stop();

    /** After how long one connection more is used to it. */
    Duration climb();

    /** More than so many of a hundred answers that refuse the sender, and the dispatch is paused (T-10); 100: never. */
    int refusedPercent();

    /** More than so many of a hundred answers that know no such reader, or no mailbox that takes mail, and the dispatch is paused; 100: never. */
    int unknownPercent();

    /** So many of the first hundred answers to a dispatch that refuse it for good, and the dispatch is paused (T-10); 0: never. */
    int startRefused();

    /** And more than so many of a hundred of those so far; 100: never. */
    int startPercent();

    /** The large providers, by name. */
    Map<String, Provider> providers();

    /** For a sender whom the large providers do not know yet (T-16). */
    Growing warmUp();

    /** It lasts until the growth has made it more than anybody has readers. */
    interface Growing {

        /** The first day; left out: there is none. */
        Optional<LocalDate> from();

        /** Copies to each large provider on that day. */
        long first();

        /** So many times as many on each next one. */
        double growth();
    }

    /** One of them. */
    interface Provider {

        List<String> domains();

        OptionalDouble rate();

        OptionalInt connections();
    }

    /** What holds for a provider of this name. */
    default Limits limits(String name) {
        var own = Optional.ofNullable(providers().get(name));
        return new Limits(
                own.map(p -> p.rate().orElse(providerRate())).orElse(providerRate()),
                own.map(p -> p.connections().orElse(providerConnections())).orElse(providerConnections()),
                stop(),
                climb());
    }
}
