package rubriek.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test in a real {@link Browser}. See {@link NeedsProgram} on what happens without one. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@NeedsProgram({"chromium", "chromium-browser", "google-chrome"})
public @interface NeedsChromium {}
