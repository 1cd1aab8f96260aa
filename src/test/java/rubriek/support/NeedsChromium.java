package rubriek.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * A test in a real {@link Browser}, on H2 only: a page looks the same whatever lies below. See {@link NeedsProgram} on what happens
 * without one.
 */
@Tag("browser")
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@NeedsProgram({"chromium", "chromium-browser", "google-chrome"})
public @interface NeedsChromium {}
