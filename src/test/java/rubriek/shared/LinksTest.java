package rubriek.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.ConfigurationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "notaurl",
                "linde.example",
                "//linde.example",
                "ftp://linde.example",
                "https://",
                "https:///pad",
                "https://linde.example:99999",
                "https://linde.example?a=b",
                "https://linde.example/#a",
                "https://bo:geheim@linde.example",
                "https://linde.example/a b"
            })
    void a_public_address_that_is_not_whole_stops_the_start(String base) {
        var fault = assertThrows(ConfigurationException.class, () -> new Links(base));
        assertTrue(fault.getMessage().startsWith("RUBRIEK_BASE_URL "), fault::getMessage);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080",
                "https://linde.example/",
                "HTTPS://Linde.example/krant/",
                "http://[::1]:8080",
                "http://mijn_dienst:80",
                "https://bücher.example"
            })
    void a_whole_one_serves(String base) {
        assertEquals(base.replaceAll("/$", "") + "/x", new Links(base).at("/x"));
    }
}
