package rubriek.shared;

import jakarta.inject.Singleton;
import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import java.lang.annotation.ElementType;
import org.jspecify.annotations.Nullable;

/**
 * Spares the validator the question, at each field of each record, whether the database has loaded it. It is shown records alone:
 * drafts, never an entity.
 */
@Singleton
class AllIsThere implements TraversableResolver {

    @Override
    public boolean isReachable(@Nullable Object holder, Path.Node field, Class<?> root, Path way, ElementType kind) {
        return true;
    }

    @Override
    public boolean isCascadable(@Nullable Object holder, Path.Node field, Class<?> root, Path way, ElementType kind) {
        return true;
    }
}
