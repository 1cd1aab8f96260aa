package rubriek.issue.check;

import java.util.List;
import java.util.regex.Pattern;

/** The two lines that a mailbox shows of an issue. */
final class SubjectRule implements Rule {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 78;

    /** How mail programs in Dutch, English, German and French begin the subject of an answer or of what is passed on. */
    private static final Pattern ANSWER =
            Pattern.compile("(?:re|fwd?|antw|doorst|aw|wg|tr)(?:\\[\\d+])?\\s?:.*", Pattern.CASE_INSENSITIVE);

    @Override
    public List<String> codes() {
        return List.of(
                "subject-empty",
                "subject-short",
                "subject-long",
                "subject-like-answer",
                "preheader-empty",
                "preheader-repeats-subject");
    }

    @Override
    public void look(Manuscript manuscript, Findings found) {
        var texts = found.texts();
        var subject = manuscript.issue().subject().strip();
        subject(subject, Place.of("subject", texts.get("place.subject")), found);
        var preheader = manuscript.issue().preheader();
        var place = Place.of("preheader", texts.get("place.preheader"));
        if (preheader == null || preheader.isBlank()) {
            found.advise("preheader-empty", place);
            found.leave("preheader-repeats-subject");
        } else if (preheader.strip().equalsIgnoreCase(subject)) found.advise("preheader-repeats-subject", place);
    }

    private static void subject(String subject, Place place, Findings found) {
        if (ANSWER.matcher(subject).matches())
            found.advise("subject-like-answer", place, subject.substring(0, subject.indexOf(':') + 1));
        var length = subject.codePointCount(0, subject.length());
        if (subject.isEmpty()) {
            found.block("subject-empty", place);
            List.of("subject-short", "subject-long", "subject-like-answer", "preheader-repeats-subject")
                    .forEach(found::leave);
        } else if (length < SHORTEST) found.advise("subject-short", place, length);
        else if (length > LONGEST) found.advise("subject-long", place, length, LONGEST);
    }
}
