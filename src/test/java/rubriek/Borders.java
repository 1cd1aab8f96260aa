package rubriek;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;

/** The table of who may know whom, and the two conditions that hold it. */
final class Borders {

    /** A stage knows what lies upstream of it, never what lies downstream. The faces ({@code web}) know all and have no row. */
    static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries(
            Map.entry("shared", Set.of()),
            Map.entry("staff", Set.of("shared")),
            Map.entry("account", Set.of("shared")),
            Map.entry("media", Set.of("shared")),
            Map.entry("newsletter", Set.of("shared")),
            Map.entry("clipping", Set.of("shared", "newsletter")),
            Map.entry("issue", Set.of("shared", "newsletter", "media", "clipping")),
            Map.entry("edition", Set.of("shared", "newsletter", "issue", "media")),
            Map.entry("audience", Set.of("shared", "newsletter")),
            Map.entry("archive", Set.of("shared", "newsletter", "issue", "edition", "media")),
            Map.entry("dispatch", Set.of("shared", "staff", "newsletter", "issue", "edition", "audience")),
            Map.entry("bounce", Set.of("shared", "audience", "dispatch")),
            Map.entry("insight", Set.of("shared", "newsletter", "issue", "audience", "dispatch", "bounce")));

    private static final String WEB = "web";

    private Borders() {}

    /** The feature that a class belongs to: the first package below the root; empty outside of any. */
    static String feature(JavaClass type) {
        var parts = type.getPackageName().split("\\.", -1);
        return parts.length > 1 && parts[0].equals("rubriek") ? parts[1] : "";
    }

    static ArchCondition<JavaClass> keepToTheTable() {
        return new ArchCondition<>("know only what the table allows") {
            @Override
            public void check(JavaClass origin, ConditionEvents events) {
                origin.getDirectDependenciesFromSelf().stream()
                        .filter(dependency ->
                                crosses(dependency) && !feature(origin).equals(WEB))
                        .filter(dependency -> !MAY_KNOW.getOrDefault(feature(origin), Set.of())
                                .contains(feature(target(dependency))))
                        .forEach(dependency -> events.add(violated(dependency, dependency.getDescription())));
            }
        };
    }

    static ArchCondition<JavaClass> handOverOnlyPlainThings() {
        return new ArchCondition<>("hand over only records, enums, interfaces, exceptions and use cases") {
            @Override
            public void check(JavaClass origin, ConditionEvents events) {
                origin.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> crosses(dependency) && !isPlain(target(dependency)))
                        .forEach(dependency -> events.add(violated(dependency, dependency.getDescription())));
            }
        };
    }

    private static boolean crosses(Dependency dependency) {
        var from = feature(dependency.getOriginClass());
        var to = feature(target(dependency));
        return !from.isEmpty() && !to.isEmpty() && !from.equals(to);
    }

    private static boolean isPlain(JavaClass type) {
        return feature(type).equals("shared")
                || type.isRecord()
                || type.isEnum()
                || type.isInterface()
                || type.isAssignableTo(Throwable.class)
                || type.isAnnotatedWith(ApplicationScoped.class);
    }

    /** An array is as plain as what it holds. */
    private static JavaClass target(Dependency dependency) {
        return dependency.getTargetClass().getBaseComponentType();
    }
}
