package rubriek.issue.check;

import java.util.regex.Pattern;

/**
 * Where a link of the issue leads, as it was typed.
 *
 * @param hasWords false for a reference that is to be called by what it leads to
 */
record Address(Place place, String url, boolean hasWords) {

    private static final Pattern WEB = Pattern.compile("https?:", Pattern.CASE_INSENSITIVE);

    boolean isWeb() {
        return WEB.matcher(url).lookingAt();
    }
}
