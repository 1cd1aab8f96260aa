package rubriek.web.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import rubriek.shared.SortKey;

/** On every GET of a page: what {@code ?sort=} may name (S-05). The document of the API lists them too. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Sorted {

    /** An enum. */
    Class<? extends SortKey> value();
}
