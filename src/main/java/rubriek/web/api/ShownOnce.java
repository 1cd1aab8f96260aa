package rubriek.web.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a POST whose answer shows a secret and may not be kept: an Idempotency-Key that comes again makes nothing, and is answered
 * with 409 and the address of what the first request made.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface ShownOnce {}
