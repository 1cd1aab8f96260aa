package rubriek.web.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a POST whose answer may not be kept, so that an Idempotency-Key has no meaning there. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface NotReplayed {

    /** Why not. */
    String value();
}
