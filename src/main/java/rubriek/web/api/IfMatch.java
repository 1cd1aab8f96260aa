package rubriek.web.api;

import jakarta.ws.rs.HeaderParam;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Stale;
import rubriek.shared.database.DatabaseFault;

/**
 * On which version a change was made: the If-Match header (RFC 9110 section 13.1.1); a {@code @BeanParam}. Left out, or an
 * asterisk, the change overwrites whatever stands.
 */
class IfMatch {

    /** Of as many who change the same at once, on whatever version stands, each gets through. */
    private static final int MOST_TRIES = 20;

    /** No version has this number, so that whoever names it is too late. */
    private static final int NO_VERSION = -1;

    @Parameter(
            description = "The ETag that the change was made on; another one answers 412 and changes nothing",
            example = "\"3\"")
    @HeaderParam("If-Match")
    @Nullable
    String header;

    /**
     * Makes the change on the version that was named; of several, on the one that stands. Where none was named, and somebody else saved in
     * the same moment, it is made again on what stands then.
     *
     * @param standing reads what stands now, for who comes too late
     * @throws Outdated when none of the versions stands any more
     */
    <T> T apply(Supplier<Standing> standing, Function<@Nullable Integer, T> change) {
        for (var tries = 1; ; tries++)
            try {
                return onOneOfThem(change);
            } catch (RuntimeException thrown) {
                if (unconditional() && tries < MOST_TRIES && atOnce(thrown)) continue;
                throw overtaken(thrown) ? new Outdated(standing.get()) : thrown;
            }
    }

    private boolean unconditional() {
        return header == null || header.strip().equals("*");
    }

    private <T> T onOneOfThem(Function<@Nullable Integer, T> change) {
        var versions = versions();
        for (var version : versions.subList(0, versions.size() - 1)) {
            try {
                return change.apply(version);
            } catch (Stale notThisOne) {
                continue;
            }
        }
        return change.apply(versions.get(versions.size() - 1));
    }

    /** {@link #apply} for a change that has no result. */
    void run(Supplier<Standing> standing, Consumer<@Nullable Integer> change) {
        apply(standing, version -> {
            change.accept(version);
            return true;
        });
    }

    /** Whether the change came too late: also when both came at once, and only the database saw who was first. */
    private boolean overtaken(RuntimeException thrown) {
        return thrown instanceof Stale || (header != null && atOnce(thrown));
    }

    private static boolean atOnce(Throwable thrown) {
        return DatabaseFault.behind(thrown)
                .filter(DatabaseFault.OVERTAKEN::equals)
                .isPresent();
    }

    private List<@Nullable Integer> versions() {
        if (header == null) return Collections.singletonList(null);
        return EntityTag.list("If-Match", header).stream().map(IfMatch::version).toList();
    }

    /** A weak tag never matches here (section 13.1.1), nor does one that we never gave out. */
    private static @Nullable Integer version(EntityTag tag) {
        if (tag.any()) return null;
        return !tag.weak() && tag.opaque().matches("[1-9][0-9]{0,8}") ? Integer.valueOf(tag.opaque()) : NO_VERSION;
    }
}
