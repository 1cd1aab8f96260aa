package rubriek.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubriek.issue.Entry;
import rubriek.issue.IssueView;
import rubriek.newsletter.Brand;
import rubriek.newsletter.NewsletterView;
import rubriek.newsletter.ThemeName;
import rubriek.support.ApplicationTest;
import rubriek.support.Kinds;
import rubriek.support.Sample;
import rubriek.support.Vnu;

/** Mails, pages of issues and pages of articles as the W3C's checker reads them: every kind of entry, in each theme. */
@ApplicationTest
class HtmlTest {

    private final Editions editions;

    HtmlTest(Editions editions) {
        this.editions = editions;
    }

    @ParameterizedTest
    @CsvSource({"KLASSIEK, nl", "KLASSIEK, en", "MODERN, nl", "MODERN, en", "RUSTIG, nl", "RUSTIG, en", "RUSTIG, ar"})
    void the_checker_of_the_w3c_finds_nothing_E_10(ThemeName theme, String language) {
        var newsletter = Sample.newsletter(language, Brand.of(theme, "#7a1f5c"));
        for (var issue : List.of(every(), least())) {
            var mail = editions.mail(newsletter, issue).html().replaceAll("[\uFDD0\uFDD1]", "");
            assertEquals(List.of(), Vnu.faultsOfMail(mail));
            assertEquals(List.of(), Vnu.faults(editions.web(newsletter, issue).html()));
            pieces(newsletter, issue).forEach(page -> assertEquals(List.of(), Vnu.faults(page)));
        }
    }

    @Test
    void the_checker_is_awake() {
        var page = editions.web(Sample.newsletter(), every()).html();
        assertFalse(Vnu.faults(page.replace("</h1>", "</h2>")).isEmpty());
        assertFalse(Vnu.faults(page.replaceFirst("<main id=\"[^\"]*\"", "<main id=\"a b\""))
                .isEmpty());
    }

    private List<String> pieces(NewsletterView newsletter, IssueView issue) {
        return issue.sections().stream()
                .flatMap(section -> section.entries().stream())
                .flatMap(entry -> editions.piece(newsletter, issue, Objects.requireNonNull(entry.id())).stream())
                .map(WebEdition::html)
                .toList();
    }

    private static IssueView every() {
        return Sample.issue(Kinds.sections());
    }

    private static IssueView least() {
        return Sample.issue(List.of(Sample.section("Kaal", Kinds.least().toArray(Entry[]::new))));
    }
}
