package rubriek.web.site;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubriek.audience.ListView;
import rubriek.audience.OptIn;
import rubriek.audience.SubscriberChange;
import rubriek.audience.SubscriberFilter;
import rubriek.audience.Subscribers;
import rubriek.audience.changing.BulkAction;
import rubriek.audience.changing.BulkChangeDraft;
import rubriek.audience.changing.BulkChanges;
import rubriek.audience.importing.ImportState;
import rubriek.shared.PageRequest;
import rubriek.support.DatabaseTest;
import rubriek.support.Eml;
import rubriek.support.Kiosk;

/** Every way out ends at the same step: no issue comes any more, one line stands in the ledger, and the way is named there (U-11, U-12). */
@DatabaseTest
class WaysOutTest {

    private static final RestAssuredConfig AS_IT_IS = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs("message/rfc822", ContentType.TEXT));

    @Inject
    Letterbox letterbox;

    @Inject
    Kiosk kiosk;

    @Inject
    Subscribers subscribers;

    @Inject
    BulkChanges changes;

    private final String anna = Letterbox.someone();

    private enum Way {
        ONE_CLICK("one-click"),
        ONE_CLICK_MULTIPART("one-click"),
        PAGE("page"),
        PAGE_ALL_LISTS("page, all lists"),
        PREFERENCES("preferences page"),
        MAILTO("mailto"),
        COMPLAINT("complaint"),
        OPT_OUT_REPORT("complaint, opt-out"),
        ADMINISTRATOR("api"),
        IN_BULK("bulk change ");

        private final String how;

        Way(String how) {
            this.how = how;
        }
    }

    @ParameterizedTest
    @EnumSource
    void U_12_each_way_out_is_the_same_step_and_twice_is_once(Way way) {
        var list = letterbox.list(kiosk.newsletter(), "De Linde", OptIn.DOUBLE);
        letterbox.confirmed(list, anna);
        assertTrue(letterbox.reached(list, anna));
        for (var times = 0; times < 2; times++) leave(way, list);
        assertFalse(letterbox.reached(list, anna));
        assertEquals("unsubscribed", letterbox.status(list, anna));
        assertEquals(
                1,
                letterbox.number(
                        "select count(*) from consent where list_id = ? and action = 'unsubscribed' and how like ?",
                        list.id(),
                        way.how + "%"));
        assertEquals(2, letterbox.number("select count(*) from consent where list_id = ?", list.id()));
    }

    private void leave(Way way, ListView list) {
        var page = letterbox.unsubscribePath(list, anna);
        switch (way) {
            case ONE_CLICK -> post(form().formParam("List-Unsubscribe", "One-Click"), page);
            case ONE_CLICK_MULTIPART -> post(given().multiPart("List-Unsubscribe", "One-Click"), page);
            case PAGE -> post(form().formParam("action", "leave"), page);
            case PAGE_ALL_LISTS -> post(form().formParam("action", "leave-all"), page);
            case PREFERENCES -> post(form().formParam("name", ""), letterbox.preferencesPath(list, anna) + "/save");
            case MAILTO -> mail("leave-webmail", Map.of("address", letterbox.leaveAddress(list, anna)));
            case COMPLAINT -> mail("complaint-yahoo", Map.of("link", "https://linde.example" + page));
            case OPT_OUT_REPORT ->
                mail("complaint-of-type", Map.of("type", "opt-out", "link", "https://linde.example" + page));
            case ADMINISTRATOR -> takeOff(list);
            case IN_BULK -> takeAllOff(list);
        }
    }

    private static void mail(String name, Map<String, String> values) {
        var request = given().config(AS_IT_IS)
                .header("Authorization", "Bearer test-admin-token-0123456789abcdef")
                .contentType("message/rfc822")
                .body(Eml.filled(name, values));
        post(request, "/api/v1/bounces");
    }

    private void takeOff(ListView list) {
        var filter = new SubscriberFilter(anna, null, null);
        var person = subscribers
                .list(list.slug(), filter, PageRequest.first(1))
                .items()
                .get(0);
        subscribers.change(
                person.id(),
                d -> new SubscriberChange(d.email(), d.name(), d.attributes(), d.tags(), "unsubscribed"),
                null,
                "an administrator");
    }

    private void takeAllOff(ListView list) {
        var all = new BulkChangeDraft(
                BulkAction.UNSUBSCRIBE, Map.of("domain", "lezer.example"), null, null, null, null, null, null, null);
        var id = changes.begin(list.slug(), all, "an administrator", Locale.ENGLISH)
                .id();
        await().until(() -> changes.get(id).state() == ImportState.FINISHED);
    }

    private static RequestSpecification form() {
        return given().contentType("application/x-www-form-urlencoded; charset=utf-8");
    }

    private static void post(RequestSpecification request, String path) {
        request.post(path).then().statusCode(200);
    }
}
