package rubriek.staff;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Settings of alarms to these people, in English, once an hour. */
record AlarmsTo(Optional<List<String>> to, Optional<String> from, Optional<String> host) implements AlarmSettings {

    @Override
    public Locale language() {
        return Locale.ENGLISH;
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public Relay smtp() {
        return () -> host;
    }
}
