package rubriek.web.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import rubriek.account.Scope;

/** What every resource of the API has; nobody gets in by an annotation that was forgotten. */
@AnalyzeClasses(packages = "rubriek", importOptions = ImportOption.DoNotIncludeTests.class)
class ResourcesTest {

    private static final Set<String> SCOPES =
            Arrays.stream(Scope.values()).map(Scope::key).collect(Collectors.toSet());

    @ArchTest
    static final ArchRule every_endpoint_asks_for_one_scope_has_a_name_and_is_public =
            classes().that().areAnnotatedWith(Path.class).should(haveGuardedEndpoints());

    @ArchTest
    static final ArchRule resources_of_the_api_live_here = classes()
            .that(new com.tngtech.archunit.base.DescribedPredicate<>("have a path below /api") {
                @Override
                public boolean test(JavaClass type) {
                    return type.isAnnotatedWith(Path.class) && ofTheApi(type);
                }
            })
            .should()
            .resideInAPackage("rubriek.web.api")
            .andShould()
            .haveSimpleNameEndingWith("Api");

    private static ArchCondition<JavaClass> haveGuardedEndpoints() {
        return new ArchCondition<>("have endpoints that ask for a scope") {
            @Override
            public void check(JavaClass resource, ConditionEvents events) {
                if (!ofTheApi(resource)) return;
                for (var method : resource.getMethods()) {
                    var verb = method.isMetaAnnotatedWith(HttpMethod.class);
                    if (verb && !guarded(method))
                        events.add(SimpleConditionEvent.violated(method, method.getDescription()));
                }
            }
        };
    }

    private static boolean guarded(JavaMethod method) {
        var roles = method.tryGetAnnotationOfType(RolesAllowed.class)
                .map(RolesAllowed::value)
                .orElse(new String[0]);
        var named = method.tryGetAnnotationOfType(Operation.class)
                .filter(o -> !o.operationId().isEmpty() && !o.summary().isEmpty());
        return roles.length == 1
                && SCOPES.contains(roles[0])
                && named.isPresent()
                && method.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC);
    }

    private static boolean ofTheApi(JavaClass type) {
        return type.getAnnotationOfType(Path.class).value().startsWith("/api");
    }
}
