package rubriek.issue.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import rubriek.issue.check.Check.Severity;
import rubriek.shared.Texts;

/** What rules have found, in the words of one language. In the words, {0} is the name of the place and {1} the first argument. */
final class Findings {

    private final Texts texts;
    private final List<Check> found = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();

    Findings(Texts texts) {
        this.texts = texts;
    }

    Texts texts() {
        return texts;
    }

    void block(String code, Place place, Object... arguments) {
        add(Severity.BLOCKING, code, place, texts.get(code, with(place, arguments)));
    }

    void advise(String code, Place place, Object... arguments) {
        advised(code, place, texts.get(code, with(place, arguments)));
    }

    /** As {@link #advise}, in words that were put together already. */
    void advised(String code, Place place, String message) {
        add(Severity.ADVICE, code, place, message);
    }

    /** What could not be looked at. */
    void skip(String code, Object... arguments) {
        skipped(code, texts.get(code + ".skipped", arguments));
    }

    /** As {@link #skip}, when it is one thing alone. */
    void skipOne(String code) {
        skipped(code, texts.get(code + ".skipped.one"));
    }

    /** What is not asked of this newsletter, or cannot be told of this issue: no praise, where there is no blame. */
    void leave(String code) {
        codes.add(code);
    }

    /** A line of praise for each code that nothing was found for. */
    void pass(List<String> looked) {
        looked.stream()
                .filter(code -> !codes.contains(code))
                .map(code -> Check.of(Severity.PASSED, code, null, texts.get(code + ".passed")))
                .forEach(found::add);
    }

    /** What stops a send comes first. */
    List<Check> all() {
        return Arrays.stream(Severity.values())
                .flatMap(severity -> found.stream().filter(check -> check.severity() == severity))
                .toList();
    }

    private void skipped(String code, String message) {
        found.add(Check.of(Severity.SKIPPED, code, null, message));
        codes.add(code);
    }

    private void add(Severity severity, String code, Place place, String message) {
        found.add(new Check(code, severity, place.field(), place.entry(), message));
        codes.add(code);
    }

    private static Object[] with(Place place, Object... arguments) {
        return Stream.concat(Stream.of(place.name()), Arrays.stream(arguments)).toArray();
    }
}
