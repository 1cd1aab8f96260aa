package rubriek.clipping;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;
import java.util.Set;
import rubriek.clipping.fetch.Answer;
import rubriek.clipping.fetch.Failure;
import rubriek.clipping.fetch.Fault;
import rubriek.clipping.fetch.Fetched;
import rubriek.clipping.fetch.Redirect;

/** Whether a reader who follows a link will find something. */
public enum LinkState {
    @JsonProperty("reachable")
    REACHABLE("reachable"),
    /** It moved for good; the new address should be written instead. */
    @JsonProperty("redirected")
    REDIRECTED("redirected"),
    /** There is nothing any more: 404, 410, or no host of that name. */
    @JsonProperty("gone")
    GONE("gone"),
    /** It may well be there, and does not let us look: a login, a wall against programs, or a rule of our own. Not dead. */
    @JsonProperty("blocked")
    BLOCKED("blocked"),
    /** Not now: it took too long, broke off, or the server has a fault. */
    @JsonProperty("unreachable")
    UNREACHABLE("unreachable");

    private static final Set<Integer> NOTHING_THERE = Set.of(404, 410);
    private static final Set<Integer> NOT_NOW = Set.of(408, 425);
    private static final Set<Integer> NO_REDIRECT = Set.of(300, 304);
    private static final Set<Fault> NOBODY_THERE = Set.of(Fault.NO_SUCH_HOST, Fault.BAD_ADDRESS);
    private static final Set<Fault> NOT_ALLOWED = Set.of(Fault.FORBIDDEN_ADDRESS, Fault.FORBIDDEN_PORT);

    @EnumeratedValue
    private final String word;

    LinkState(String word) {
        this.word = word;
    }

    static LinkState of(Fetched fetched) {
        if (fetched instanceof Answer answer) return of(answer);
        var fault = ((Failure) fetched).fault();
        if (NOBODY_THERE.contains(fault)) return GONE;
        return NOT_ALLOWED.contains(fault) ? BLOCKED : UNREACHABLE;
    }

    private static LinkState of(Answer answer) {
        var status = answer.status();
        if (answer.header("cf-mitigated").isPresent()) return BLOCKED;
        if (NOTHING_THERE.contains(status)) return GONE;
        if (status >= 500 && status < 600 || NOT_NOW.contains(status)) return UNREACHABLE;
        if (status >= 400) return BLOCKED;
        if (status >= 300 && !NO_REDIRECT.contains(status)) return UNREACHABLE;
        return answer.redirects().stream().limit(1).anyMatch(Redirect::permanent) ? REDIRECTED : REACHABLE;
    }

    @Override
    public String toString() {
        return word;
    }
}
