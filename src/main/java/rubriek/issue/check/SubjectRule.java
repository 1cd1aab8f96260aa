package rubriek.issue.check;

import java.util.List;

/** The two lines that a mailbox shows of an issue. */
final class SubjectRule implements Rule {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 78;

    @Override
    public List<String> codes() {
        return List.of(
                "subject-empty", "subject-short", "subject-long", "preheader-empty", "preheader-repeats-subject");
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
        var length = subject.codePointCount(0, subject.length());
        if (subject.isEmpty()) {
            found.block("subject-empty", place);
            List.of("subject-short", "subject-long", "preheader-repeats-subject")
                    .forEach(found::leave);
        } else if (length < SHORTEST) found.advise("subject-short", place, length);
        else if (length > LONGEST) found.advise("subject-long", place, length, LONGEST);
    }
}
