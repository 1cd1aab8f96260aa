package rubriek.clipping.page;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** A title for what is no page, from the name of its file. */
final class FileName {

    private static final int LONGEST_TITLE = 300;
    private static final Pattern ENCODED = Pattern.compile("(?i)filename\\*\\s*=\\s*utf-8''([^;\\s]+)");
    private static final Pattern PLAIN = Pattern.compile("(?i)filename\\s*=\\s*(?:\"([^\"]+)\"|([^;\\s]+))");
    private static final Pattern IN_PATH = Pattern.compile("^https?://[^/?#]+(?:/[^?#]*)?/([^/?#]+)/?(?:[?#].*)?$");
    private static final Pattern ENDING = Pattern.compile("(?<=.)\\.[A-Za-z][A-Za-z0-9]{0,4}$");

    private FileName() {}

    static Optional<String> asTitle(PageSource source) {
        return given(source.disposition())
                .or(() -> inPath(source.address()))
                .map(name -> name.replaceFirst("^.*[/\\\\]", ""))
                .map(name -> ENDING.matcher(name.strip()).replaceFirst(""))
                .map(name -> name.contains(" ") ? name : name.replaceAll("[_+-]+", " "))
                .flatMap(Line::of)
                .map(title -> Line.cut(title, LONGEST_TITLE));
    }

    private static Optional<String> given(String disposition) {
        var encoded = ENCODED.matcher(disposition);
        if (encoded.find()) return Optional.of(decoded(encoded.group(1)));
        var plain = PLAIN.matcher(disposition);
        if (!plain.find()) return Optional.empty();
        return Optional.of(plain.group(1) == null ? plain.group(2) : plain.group(1));
    }

    private static Optional<String> inPath(String address) {
        var found = IN_PATH.matcher(address);
        return found.matches() ? Optional.of(decoded(found.group(1))) : Optional.empty();
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return name;
        }
    }
}
