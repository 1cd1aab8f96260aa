package rubriek.clipping.fetch;

import java.util.List;

/**
 * There was no answer.
 *
 * @param address where it went wrong: the last address of the way
 */
public record Failure(Fault fault, String address, List<Redirect> redirects) implements Fetched {}
