package rubriek.web.api;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import rubriek.account.Scope;
import rubriek.support.ApplicationTest;
import rubriek.web.api.OpenApi.Operation;

/** Each scope at each endpoint (S-08, S-09): a new endpoint joins by standing in the document. */
@ApplicationTest
class ScopesTest {

    /** Refuses whatever got as far as its parameters, so that nothing is done by asking. */
    private static final String UNKNOWN = "nergens";

    @ParameterizedTest
    @EnumSource
    void S_08_a_token_gets_in_where_its_scopes_say_and_nowhere_else(Scope scope) {
        var token = Api.token(scope.key());
        var brought = Scope.granted(Set.of(scope));
        var nowhere = KnownThings.none();
        var known = KnownThings.made();
        var wrong = new ArrayList<String>();
        for (var operation : OpenApi.served().operations()) {
            var may = brought.stream().anyMatch(s -> s.key().equals(operation.scope()));
            for (var things : List.of(nowhere, known)) {
                var status = asked(operation, token, things).statusCode();
                if ((status == 403) == may || status == 401 || status < 400) wrong.add(operation + ": " + status);
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** The one that sees nothing may do one thing. */
    @Test
    void S_09_sending_needs_a_scope_of_its_own_and_tokens_the_widest() {
        var scopes = OpenApi.served().operations();
        assertTrue(scopes.stream()
                .filter(o -> o.path().contains("/tokens") || o.path().contains("/dkim-keys"))
                .allMatch(o -> o.scope().equals("admin")));
        assertEquals(
                List.of("send"),
                scopes.stream()
                        .filter(o -> o.method().equals("POST") && o.path().endsWith("/issues/{number}/dispatches"))
                        .map(Operation::scope)
                        .toList());
        assertEquals(
                List.of("takeMail"),
                scopes.stream()
                        .filter(o -> o.scope().equals("report"))
                        .map(Operation::id)
                        .toList());
    }

    /** So no page of somebody else can have anything done by whoever is logged in here: nobody is. */
    @Test
    void S_14_no_cookie_and_no_address_lets_anybody_in_and_none_is_set() {
        var wrong = new ArrayList<String>();
        for (var operation : OpenApi.served().operations()) {
            var request = typed(operation, given())
                    .cookie("Authorization", "Bearer " + Api.ADMIN)
                    .cookie("token", Api.ADMIN)
                    .queryParam("access_token", Api.ADMIN);
            var answer = request.request(operation.method(), KnownThings.none().in(operation.path()));
            if (answer.statusCode() != 401 || answer.header("Set-Cookie") != null) wrong.add(operation.toString());
        }
        assertEquals(List.of(), wrong);
    }

    /** What a form of another site can send without asking first (Fetch standard, CORS-safelisted). */
    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=g"})
    void S_14_where_json_is_expected_no_form_is_read(String type) {
        var forms = RestAssuredConfig.config()
                .encoderConfig(
                        EncoderConfig.encoderConfig().encodeContentTypeAs("multipart/form-data", ContentType.TEXT));
        var known = KnownThings.made();
        var tried = 0;
        var wrong = new ArrayList<String>();
        for (var operation : OpenApi.served().operations()) {
            if (operation.jsonBody().isEmpty() || operation.takesSeveralTypes()) continue;
            tried++;
            var answer = Api.asked()
                    .config(forms)
                    .basePath("")
                    .contentType(type)
                    .body(operation.example().toString())
                    .request(operation.method(), known.in(operation.path()));
            if (answer.statusCode() != 415) wrong.add(operation + ": " + answer.statusCode());
        }
        assertEquals(List.of(), wrong);
        assertTrue(tried > 40, "tried " + tried);
    }

    private static Response asked(Operation operation, String token, KnownThings things) {
        return typed(operation, Api.with(token).basePath("").queryParam(UNKNOWN, "1"))
                .request(operation.method(), things.in(operation.path()));
    }

    private static RequestSpecification typed(Operation operation, RequestSpecification request) {
        if (operation.takesParts()) request.multiPart("alt", "Een bank");
        else if (operation.takesMail()) request.contentType("message/rfc822");
        else if (operation.takesSeveralTypes())
            request.contentType("text/plain").body("Tekst");
        else operation.jsonBody().ifPresent(type -> request.contentType(type).body("{}"));
        return request;
    }
}
