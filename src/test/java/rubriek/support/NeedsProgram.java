package rubriek.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that needs a program of the machine, such as {@code smtp-sink}. Where it is absent, the test is skipped and the log says
 * why; in CI ({@code RUBRIEK_CI=true}) it fails, so that nothing goes untested unseen. Any one of the names will do.
 */
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ProgramIsThere.class)
public @interface NeedsProgram {

    /** Names of programs of which one is enough. */
    String[] value();
}
