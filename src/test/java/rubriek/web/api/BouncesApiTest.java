package rubriek.web.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubriek.bounce.Reports;
import rubriek.support.DatabaseTest;
import rubriek.support.Eml;

@DatabaseTest
class BouncesApiTest {

    private static final String QUESTION = Eml.filled("question", java.util.Map.of());

    private static final RestAssuredConfig AS_IT_IS = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs("message/rfc822", ContentType.TEXT));

    private static Response send(RequestSpecification request, String mail) {
        return request.config(AS_IT_IS).contentType("message/rfc822").body(mail).post("/bounces");
    }

    @Test
    void S_17_a_token_for_it_lets_nothing_else_be_done_or_seen() {
        var token = Api.token("report");
        send(Api.with(token), QUESTION).then().statusCode(200);
        Api.with(token).get("/newsletters").then().statusCode(403);
        Api.with(token).get("/lists").then().statusCode(403);
        Api.with(token).get("/tokens").then().statusCode(403);
    }

    @Test
    void S_17_nobody_hands_in_mail_without_one() {
        send(given().basePath("/api/v1"), QUESTION).then().statusCode(401);
        send(Api.with("fout"), QUESTION).then().statusCode(401);
        send(Api.with(Api.token("read")), QUESTION).then().statusCode(403);
        send(Api.with(Api.token("write")), QUESTION).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "Zomaar wat.", "Content-Type: multipart/report; boundary=\n\n--", "\u0000\u0000"})
    void what_is_not_understood_is_no_error(String mail) {
        send(Api.asked(), mail)
                .then()
                .statusCode(200)
                .body("kind", equalTo("unknown"))
                .body("done", equalTo(false));
    }

    @Test
    void B_11_what_is_too_much_is_refused_with_words() {
        send(Api.asked(), "x".repeat(Reports.MOST_OCTETS + 1))
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/mail-too-large"));
        send(
                        Api.asked().header("Accept-Language", "nl"),
                        "Content-Type: multipart/mixed; boundary=g\n\n" + "--g\n\n".repeat(101))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/mail-too-complex"))
                .body("detail", containsString("100"));
    }

    @Test
    void what_is_no_mail_by_its_type_is_told_so() {
        Api.json("{}").post("/bounces").then().statusCode(415);
    }

    @Test
    void the_example_of_the_document_is_understood() {
        var takes = OpenApi.served().operations().stream()
                .filter(o -> o.id().equals("takeMail"))
                .findFirst()
                .orElseThrow();
        var example =
                takes.node().at("/requestBody/content/message~1rfc822/example").asText();
        send(Api.asked(), example).then().statusCode(200).body("kind", equalTo("unknown"));
    }
}
