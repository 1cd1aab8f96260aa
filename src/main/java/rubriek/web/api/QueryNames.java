package rubriek.web.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import rubriek.web.api.BadParameter.Fault;

/**
 * Refuses a query parameter that the endpoint does not know, or that is given twice: whoever writes {@code dry_run=true} for
 * {@code dryRun=true} is told so, before anything is made.
 */
@Provider
class QueryNames implements ContainerRequestFilter {

    private final ResourceInfo resource;
    private final Map<Method, SortedMap<String, Boolean>> known = new ConcurrentHashMap<>();

    QueryNames(ResourceInfo resource) {
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var given = request.getUriInfo().getQueryParameters();
        if (given.isEmpty() || !Paths.ofTheApi(request)) return;
        var names = known.computeIfAbsent(resource.getResourceMethod(), QueryNames::of);
        var faults = given.entrySet().stream()
                .flatMap(parameter -> fault(parameter.getKey(), parameter.getValue(), names))
                .toList();
        if (!faults.isEmpty()) throw new BadParameter(faults);
    }

    private static Stream<Fault> fault(String name, List<String> values, SortedMap<String, Boolean> known) {
        if (known.isEmpty()) return Stream.of(new Fault(name, "no-parameters"));
        var many = known.get(name);
        if (many == null) return Stream.of(new Fault(name, "other-parameters", String.join(", ", known.keySet())));
        return values.size() > 1 && !many ? Stream.of(new Fault(name, "parameter-twice")) : Stream.empty();
    }

    /** The names of its parameters, and whether each may be given several times. */
    private static SortedMap<String, Boolean> of(Method endpoint) {
        var names = new TreeMap<String, Boolean>();
        for (var parameter : endpoint.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class))
                fields(parameter.getType()).forEach(field -> enter(names, field, field.getType()));
            else enter(names, parameter, parameter.getType());
        }
        return names;
    }

    private static Stream<Field> fields(Class<?> bean) {
        return Stream.<Class<?>>iterate(bean, level -> level != null && level != Object.class, Class::getSuperclass)
                .flatMap(level -> Arrays.stream(level.getDeclaredFields()));
    }

    private static void enter(Map<String, Boolean> names, AnnotatedElement element, Class<?> type) {
        var parameter = element.getAnnotation(QueryParam.class);
        if (parameter != null) names.put(parameter.value(), Collection.class.isAssignableFrom(type));
    }
}
