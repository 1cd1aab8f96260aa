package rubriek.support;

import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test in the running application of what is the same whatever database lies below: how things look, what is printed, which words
 * stand there. The build runs it once, on the embedded H2. What asks for rows is a {@link DatabaseTest}.
 */
@QuarkusTest
@ExtendWith(PlainHttp.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ApplicationTest {}
