package rubriek.web.api;

import java.util.List;

/** Sizes as people say them. */
final class Octets {

    private static final List<String> UNITS = List.of("bytes", "kB", "MB", "GB");
    private static final int STEP = 1024;

    private Octets() {}

    /** In the largest unit that it is a whole number of, such as 1 GB. */
    static String inWords(long octets) {
        var unit = 0;
        var number = octets;
        while (unit < UNITS.size() - 1 && number >= STEP && number % STEP == 0) {
            number /= STEP;
            unit++;
        }
        return number + " " + UNITS.get(unit);
    }
}
