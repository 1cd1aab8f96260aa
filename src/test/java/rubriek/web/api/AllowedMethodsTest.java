package rubriek.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import rubriek.support.ApplicationTest;

@ApplicationTest
class AllowedMethodsTest {

    @Inject
    AllowedMethods allowed;

    @Test
    void a_path_takes_the_methods_of_its_endpoints() {
        assertEquals("GET, HEAD, POST", allowed.of("/api/v1/newsletters"));
        assertEquals("DELETE, GET, HEAD, PATCH, PUT", allowed.of("/api/v1/newsletters/de-linde"));
        assertEquals("DELETE, GET, HEAD, PATCH", allowed.of("/api/v1/tokens/1"));
        assertEquals("GET, HEAD", allowed.of("/problems/slug-taken"));
        assertEquals("", allowed.of("/problems/Slug"));
        assertEquals("", allowed.of("/api/v1/nergens"));
    }
}
