package rubriek.issue.check;

import java.util.List;
import java.util.regex.Pattern;

/** The sender's name is a name: providers distrust one that draws the eye or plays an unread message. */
final class SenderNameRule implements Rule {

    /** Pictures, dingbats and signs that phones draw in colour; letters and signs of trade marks are none. */
    private static final Pattern EMOJI = Pattern.compile(
            "[\\x{2300}-\\x{23FF}\\x{2600}-\\x{27BF}\\x{2B00}-\\x{2BFF}\\x{FE0F}\\x{1F000}-\\x{1FAFF}]");

    /** As a mailbox counts messages: (2). */
    private static final Pattern COUNT = Pattern.compile("[(\\[]\\s*\\d+\\s*[)\\]]");

    @Override
    public List<String> codes() {
        return List.of("sender-name-catchy");
    }

    @Override
    public void look(Manuscript manuscript, Findings found) {
        var newsletter = manuscript.newsletter();
        var name = newsletter.sender().name();
        if (EMOJI.matcher(name).find() || COUNT.matcher(name).find() || name.indexOf('@') >= 0)
            found.advise("sender-name-catchy", new Place(null, null, newsletter.title()), name);
    }
}
