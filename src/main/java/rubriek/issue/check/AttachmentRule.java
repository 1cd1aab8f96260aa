package rubriek.issue.check;

import java.util.List;
import java.util.regex.Pattern;
import rubriek.issue.Download;
import rubriek.issue.News;

/** A text that speaks of an attachment has one. Nothing is ever attached to the mail: a file is a download. */
final class AttachmentRule implements Rule {

    private static final Pattern ATTACHMENT = Pattern.compile(
            "(?<![\\p{L}-])(bijlagen?|bijgevoegde?|bijgesloten|attachments?|attached|enclosed)(?![\\p{L}-])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern FILE =
            Pattern.compile(".*\\.(pdf|docx?|xlsx?|pptx?|odt|ods|zip|csv|epub|ics)([?#].*)?", Pattern.CASE_INSENSITIVE);

    @Override
    public List<String> codes() {
        return List.of("attachment-missing");
    }

    @Override
    public void look(Manuscript manuscript, Findings found) {
        if (hasFile(manuscript)) return;
        for (var passage : manuscript.passages()) {
            passage.lines().stream()
                    .flatMap(line -> ATTACHMENT.matcher(line).results())
                    .findFirst()
                    .ifPresent(match -> found.advise("attachment-missing", passage.place(), match.group(1)));
        }
    }

    private static boolean hasFile(Manuscript manuscript) {
        return manuscript.addresses().stream()
                        .anyMatch(address -> FILE.matcher(address.url()).matches())
                || manuscript.entries().stream()
                        .map(Manuscript.Placed::entry)
                        .anyMatch(entry ->
                                entry instanceof Download || entry instanceof News news && news.download() != null);
    }
}
