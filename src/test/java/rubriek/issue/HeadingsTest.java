package rubriek.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubriek.newsletter.Brand;
import rubriek.newsletter.Layout;
import rubriek.newsletter.NewsletterView;
import rubriek.newsletter.Numbering;
import rubriek.newsletter.Publisher;
import rubriek.newsletter.Sender;

class HeadingsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    nl | Nummer 9 – september 2021  | De Linde, nummer 9 – september 2021
                    en | Issue 9 – September 2021   | De Linde, issue 9 – September 2021
                    de | Ausgabe 9 – September 2021 | De Linde, Ausgabe 9 – September 2021
                    fr | Numéro 9 – septembre 2021  | De Linde, numéro 9 – septembre 2021
                    fy | Nûmer 9 – septimber 2021   | De Linde, nûmer 9 – septimber 2021
                    """)
    void title_and_subject_follow_the_newsletters_language(String language, String title, String subject) {
        var headings = Headings.of(newsletter(language), 9, "2021-09");
        assertEquals(title, headings.title());
        assertEquals(subject, headings.subject());
    }

    @ParameterizedTest
    @CsvSource({"1, Nummer 1 – januari 2024", "1000, Nummer 1000 – januari 2024"})
    void a_number_has_no_thousands_mark(int number, String title) {
        assertEquals(title, Headings.of(newsletter("nl"), number, "2024-01").title());
    }

    @ParameterizedTest
    @CsvSource({
        "202203, 2022-03, Nummer 3 – maart 2022",
        "202299, 2022-12, Nummer 99 – december 2022",
        "202203, 2023-03, Nummer 202203 – maart 2023", // not of that year: shown as it is
        "9, 2022-03, Nummer 9 – maart 2022"
    })
    void counted_by_the_year_readers_see_the_number_within_it(int number, String period, String title) {
        var newsletter = newsletter("nl", Numbering.PER_YEAR);
        assertEquals(title, Headings.of(newsletter, number, period).title());
    }

    private static NewsletterView newsletter(String language) {
        return newsletter(language, Numbering.RUNNING);
    }

    private static NewsletterView newsletter(String language, Numbering numbering) {
        return new NewsletterView(
                new UUID(0, 1),
                "linde",
                "De Linde",
                language,
                "Europe/Amsterdam",
                null,
                new Publisher("Buurthuis De Linde", List.of("Lindeplein 1"), "post@linde.example", null),
                new Sender("De Linde", "krant@linde.example", null),
                Brand.PLAIN,
                List.of(),
                Map.of(),
                null,
                numbering,
                Layout.NEWSLETTER,
                null,
                null,
                null,
                List.of(),
                rubriek.newsletter.ReviewRules.NONE,
                1,
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
