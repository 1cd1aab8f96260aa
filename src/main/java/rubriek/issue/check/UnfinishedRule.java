package rubriek.issue.check;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** No marks that stand for a text to come. */
final class UnfinishedRule implements Rule {

    private static final Pattern MARK = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:TK|TODO|NTB|[xX]{3,}|(?i:lorem)(?: (?i:ipsum))?)(?![\\p{L}\\p{N}])|\\?{3,}");

    @Override
    public List<String> codes() {
        return List.of("text-unfinished");
    }

    @Override
    public void look(Manuscript manuscript, Findings found) {
        for (var passage : manuscript.passages()) {
            passage.lines().stream()
                    .flatMap(line -> MARK.matcher(line).results())
                    .map(MatchResult::group)
                    .distinct()
                    .forEach(mark -> found.advise("text-unfinished", passage.place(), mark));
        }
    }
}
