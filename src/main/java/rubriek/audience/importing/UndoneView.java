package rubriek.audience.importing;

import org.jspecify.annotations.Nullable;

/**
 * What undoing an import did, so far or in the end.
 *
 * @param removed people whom the import brought and who are off the list again; of suppressions, addresses that are lifted again
 * @param restored people whom it changed and who are as they were before
 * @param stayed people of it whom the undoing left as they are
 * @param words all of it for a person, in their language
 */
public record UndoneView(
        int removed, int restored, Stayed stayed, @Nullable String words) {

    /**
     * Why they stayed.
     *
     * @param left they left the list since, or were taken off by hand: nobody is to bring them back
     * @param active they did something themselves since, such as confirming or choosing
     * @param changed somebody changed since what the import had changed, and that stands
     */
    public record Stayed(int left, int active, int changed) {}

    UndoneView said(String inWords) {
        return new UndoneView(removed, restored, stayed, inWords);
    }
}
