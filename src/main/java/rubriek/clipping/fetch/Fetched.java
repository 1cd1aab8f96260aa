package rubriek.clipping.fetch;

import java.util.List;

/** What came of reading an address: an answer, whatever its status, or a failure. Never an exception. */
public sealed interface Fetched permits Answer, Failure {

    /** The redirects that were followed, in their order. */
    List<Redirect> redirects();
}
