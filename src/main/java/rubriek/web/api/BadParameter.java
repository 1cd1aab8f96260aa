package rubriek.web.api;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Something beside the document is wrong: a parameter, a header, or the lack of a body. Answered with 400 and all of them. */
final class BadParameter extends RuntimeException {

    private final transient List<Fault> faults;

    BadParameter(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining(", ")));
        this.faults = List.copyOf(faults);
    }

    BadParameter(String name, String key, Object... arguments) {
        this(List.of(new Fault(name, key, arguments)));
    }

    List<Fault> faults() {
        return faults;
    }

    /**
     * @param name of the parameter or header; empty for the body
     * @param key of the words, below {@code violation.} in the bundle
     */
    record Fault(String name, String key, List<Object> arguments) {
        Fault(String name, String key, Object... arguments) {
            this(name, key, Arrays.asList(arguments));
        }
    }
}
