package rubriek.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * A test in the running application of what is stored, found, counted, locked or refused. The build runs it twice: on the embedded H2
 * and, by its tag, on a real PostgreSQL; but what of it {@link NeedsChromium} only once.
 */
@ApplicationTest
@Tag("database")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface DatabaseTest {}
