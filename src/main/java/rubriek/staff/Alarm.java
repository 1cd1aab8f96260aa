package rubriek.staff;

import java.util.Locale;
import java.util.function.Function;

/**
 * Something that staff is to know of.
 *
 * @param about which of several it is, such as the id of a dispatch; empty where there is but one
 * @param what a sentence or two in that language: what happened, and what to do. No reader's address stands in it (G-07)
 * @param path below the public address, where one sees more of it
 */
public record Alarm(AlarmCause cause, String about, Function<Locale, String> what, String path) {

    /** What may be told once in a while. */
    String matter() {
        return about.isEmpty() ? cause.key() : cause.key() + " " + about;
    }
}
