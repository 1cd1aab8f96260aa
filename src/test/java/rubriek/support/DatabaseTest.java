package rubriek.support;

import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * A test in the running application. The build runs it twice: on the embedded H2 and, by its tag, on a real PostgreSQL. Every test
 * that starts the application carries this and not {@link QuarkusTest} itself.
 */
@QuarkusTest
@Tag("database")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface DatabaseTest {}
