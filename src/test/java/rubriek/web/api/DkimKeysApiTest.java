package rubriek.web.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasLength;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static rubriek.web.api.Api.asked;
import static rubriek.web.api.Api.json;
import static rubriek.web.api.Api.token;
import static rubriek.web.api.Api.with;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rubriek.support.DatabaseTest;

/** The keys that sign mail, over REST. */
@DatabaseTest
class DkimKeysApiTest {

    private static final String KEYS = "/dkim-keys";

    private final String domain = "a" + Long.toString(System.nanoTime(), 36) + ".example";

    @Test
    void a_key_is_made_published_activated_and_retired() {
        var made = json(Map.of("domain", domain, "selector", "mei")).post(KEYS).then();
        var id = made.statusCode(201)
                .header("Location", endsWith(KEYS + "/" + made.extract().path("id")))
                .header("ETag", equalTo("\"1\""))
                .body("status", equalTo("made"))
                .body("algorithm", equalTo("rsa"))
                .body("bits", equalTo(2048))
                .body("record.name", equalTo("mei._domainkey." + domain))
                .body("record.type", equalTo("TXT"))
                .body("record.value", startsWith("v=DKIM1; k=rsa; p=MII"))
                .body("record.strings[0]", hasLength(255)) // D-08
                .body("record.zoneFile", startsWith("\"v=DKIM1; k=rsa; p=MII"))
                .extract()
                .<String>path("id");
        asked().get(KEYS + "?size=200").then().statusCode(200).body("items.id", hasItem(id));
        json(Map.of())
                .header("If-Match", "\"7\"")
                .post(KEYS + "/" + id + "/activate")
                .then()
                .statusCode(412);
        asked().header("If-Match", "\"1\"")
                .post(KEYS + "/" + id + "/activate")
                .then()
                .statusCode(200)
                .body("status", equalTo("active"))
                .body("activatedAt", notNullValue());
        asked().delete(KEYS + "/" + id).then().statusCode(409).body("type", endsWith("/dkim-key-signs"));
        asked().post(KEYS + "/" + id + "/retire")
                .then()
                .statusCode(200)
                .body("status", equalTo("retired"))
                .body("keepRecordUntil", notNullValue()); // D-09
        asked().delete(KEYS + "/" + id)
                .then()
                .statusCode(409)
                .body("type", endsWith("/dkim-key-advised"))
                .body("detail", containsString("mei"));
    }

    @Test
    void a_request_that_comes_again_makes_no_second_key_and_no_answer_holds_a_private_one() throws Exception { // D-08
        var secret = secret();
        var draft = Map.of("domain", domain, "selector", "mee", "privateKey", pem(secret));
        var first = json(draft).header("Idempotency-Key", domain).post(KEYS).asString();
        var second = json(draft).header("Idempotency-Key", domain).post(KEYS).asString();
        assertEquals(first, second);
        var all = first + asked().get(KEYS + "?size=200").asString();
        assertFalse(all.contains("rivate"), "not even its name");
        assertFalse(all.contains(secret.substring(40, 80)));
    }

    @Test
    void what_is_no_key_is_refused_in_words_that_do_not_repeat_it() throws Exception {
        var half = secret().substring(0, 400);
        json(Map.of("domain", domain, "privateKey", pem(half)))
                .header("Accept-Language", "nl")
                .post(KEYS)
                .then()
                .statusCode(422)
                .body("type", endsWith("/dkim-key-damaged"))
                .body("detail", startsWith("De geheime sleutel is niet te lezen."))
                .body(not(containsString(half.substring(40, 80))));
        json(Map.of("domain", "geen domein", "selector", "A B"))
                .post(KEYS)
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("domain", "selector")));
        json(Map.of("domain", "com")).post(KEYS).then().statusCode(400);
        json(Map.of("domain", "co.uk")).post(KEYS).then().statusCode(422).body("type", endsWith("/dkim-domain-public"));
    }

    @Test
    void only_administrators_see_them() {
        for (var scope : List.of("read", "write", "send")) {
            with(token(scope)).get(KEYS).then().statusCode(403);
            with(token(scope)).post(KEYS).then().statusCode(403);
        }
        asked().get(KEYS).then().statusCode(200).body("items.version", everyItem(notNullValue()));
    }

    private static String secret() throws NoSuchAlgorithmException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2_048);
        return Base64.getEncoder()
                .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
    }

    private static String pem(String base64) {
        return "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n";
    }
}
