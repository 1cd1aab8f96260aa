package rubriek.web.site;

import java.util.List;
import rubriek.shared.Invalid;
import rubriek.shared.Violation;

/** What is wrong with the form behind the bookmarklet. */
record CaptureTrouble(boolean wrongToken, List<Violation> violations) {

    static final CaptureTrouble NONE = new CaptureTrouble(false, List.of());
    static final CaptureTrouble TOKEN = new CaptureTrouble(true, List.of());

    static CaptureTrouble of(Invalid invalid) {
        return new CaptureTrouble(false, invalid.violations());
    }

    public boolean any() {
        return wrongToken || !violations.isEmpty();
    }
}
