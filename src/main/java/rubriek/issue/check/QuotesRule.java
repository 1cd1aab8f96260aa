package rubriek.issue.check;

import java.util.List;

/** Each quote that opens closes, and each that closes has opened. */
final class QuotesRule implements Rule {

    @Override
    public List<String> codes() {
        return List.of("quotes-unbalanced");
    }

    @Override
    public void look(Manuscript manuscript, Findings found) {
        for (var passage : manuscript.passages())
            Quotes.lonely(passage.lines())
                    .ifPresent(where -> found.advise("quotes-unbalanced", passage.place(), where));
    }
}
