package rubriek.staff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import rubriek.shared.EmailAddress;

/** The alarms on their way, one to each of those who get them. */
final class Postings {

    private final List<Posting> all = new ArrayList<>();

    /** What is left of the same matter is told in these newer words. */
    synchronized void add(Alarm alarm, List<EmailAddress> staff, Instant now) {
        all.removeIf(posting -> posting.alarm().matter().equals(alarm.matter()));
        IntStream.range(0, staff.size())
                .mapToObj(i -> Posting.of(alarm, staff.get(i), i + 1, now))
                .forEach(all::add);
    }

    /** Those whose time has come, as they are now. */
    synchronized List<Posting> due(Instant now) {
        return all.stream().filter(posting -> posting.due(now)).toList();
    }

    synchronized void replace(Posting tried, Optional<Posting> later) {
        if (all.remove(tried)) later.ifPresent(all::add);
    }
}
