package rubriek.dispatch.smtp;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import rubriek.dispatch.Reply;

/** A server's reply as it came in: its code and its lines without it. */
record Answer(int code, List<String> lines) {

    /** RFC 2034 section 4: the enhanced code stands before the words of every line. */
    private static final Pattern ENHANCED = Pattern.compile("([245]\\.\\d{1,3}\\.\\d{1,3})(?: +|$)");

    private static final int LONGEST_TEXT = 1_000;

    Reply reply() {
        var first = ENHANCED.matcher(lines.get(0));
        var enhanced = first.lookingAt() ? Optional.of(first.group(1)) : Optional.<String>empty();
        var words = lines.stream().map(line -> words(line).strip()).filter(line -> !line.isEmpty());
        var text = String.join(" ", words.toList());
        return new Reply(code, enhanced, text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
    }

    boolean positive() {
        return code < 300;
    }

    /** Whether the server waits for more: the message after DATA, a response after AUTH. */
    boolean goesOn() {
        return code >= 300 && code < 400;
    }

    boolean negative() {
        return code >= 400;
    }

    private static String words(String line) {
        var enhanced = ENHANCED.matcher(line);
        return enhanced.lookingAt() ? line.substring(enhanced.end()) : line;
    }
}
