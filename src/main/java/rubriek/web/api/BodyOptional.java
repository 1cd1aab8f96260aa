package rubriek.web.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a POST whose body may be left out, type and all: that says as much as {@code {}}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface BodyOptional {}
