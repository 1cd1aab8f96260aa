package rubriek.web.site;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.audience.SubscriberFilter;
import rubriek.audience.Subscribers;
import rubriek.audience.SubscriptionStatus;
import rubriek.dispatch.Plan;
import rubriek.dispatch.Preflights;
import rubriek.issue.IssueStatus;
import rubriek.issue.Issues;
import rubriek.issue.check.Check;
import rubriek.shared.PageRequest;
import rubriek.support.DatabaseTest;

@DatabaseTest
class SampleTest {

    @Inject
    Sample sample;

    @Inject
    Issues issues;

    @Inject
    Preflights preflights;

    @Inject
    Subscribers subscribers;

    @BeforeEach
    void loaded_by_two_starts() {
        sample.load();
        sample.load();
    }

    @Test
    void it_has_an_issue_in_the_archive_and_one_that_can_be_sent_as_it_is() {
        var all = issues.list(Sample.NEWSLETTER, null, PageRequest.first(10)).items();
        assertEquals(List.of(12, 11), all.stream().map(i -> i.number()).toList());
        assertEquals(IssueStatus.PUBLISHED, all.get(1).status());
        var ready = issues.get(Sample.NEWSLETTER, Sample.READY);
        assertEquals(4, ready.sections().size());
        assertEquals(
                9, ready.sections().stream().mapToInt(s -> s.entries().size()).sum());
        var asking = preflights.of(Sample.NEWSLETTER, Sample.READY, Plan.NONE, Locale.ENGLISH).stream()
                .filter(Check::asks)
                .map(Check::code)
                .toList();
        assertEquals(
                List.of("dkim-missing", "mail-stays-here"), asking, "A-01: a newcomer has no key yet, and no relay");
    }

    @Test
    void its_three_readers_gave_their_consent() {
        var readers = subscribers
                .list(Sample.NEWSLETTER, SubscriberFilter.EVERYBODY, PageRequest.first(10))
                .items();
        assertEquals(3, readers.size());
        readers.forEach(reader -> assertEquals(SubscriptionStatus.CONFIRMED, reader.status()));
    }

    @Test
    void without_the_setting_the_start_page_is_no_tour_and_shows_no_draft() {
        when().get("/").then().statusCode(200).body(containsString("Buurtkrant De Linde"), not(containsString("curl")));
        for (var path : new String[] {
            "/demo/mail",
            "/demo/mail.eml",
            "/demo/text",
            "/demo/web",
            "/demo/mail.html",
            "/demo/web.html",
            "/demo/print.pdf"
        }) when().get(path).then().statusCode(404);
    }
}
