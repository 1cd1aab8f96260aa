package rubriek.issue.check;

import java.util.regex.Pattern;

/** Where a link of the issue leads, as it was typed. */
record Address(Place place, String url) {

    private static final Pattern WEB = Pattern.compile("https?:", Pattern.CASE_INSENSITIVE);

    boolean isWeb() {
        return WEB.matcher(url).lookingAt();
    }
}
