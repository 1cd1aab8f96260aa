package rubriek.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which methods a path takes, for the Allow header that a 405 must have (RFC 9110 section 15.5.6) and the framework leaves out, and for
 * the answer to OPTIONS (section 9.3.7), which the framework gives for paths that there are not.
 */
@Provider
@PreMatching
@ApplicationScoped
class AllowedMethods implements ContainerRequestFilter {

    /** {@code {name}} is one step of a path, {@code {name: pattern}} what the pattern takes, which may hold braces itself. */
    private static final Pattern PARAMETER = Pattern.compile("\\{\\s*\\w+\\s*(?::\\s*((?:[^{}]|\\{[^{}]*\\})+))?\\}");

    private final List<Endpoint> endpoints;

    AllowedMethods(BeanManager beans) {
        endpoints = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(AllowedMethods::endpoints)
                .toList();
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!request.getMethod().equals(HttpMethod.OPTIONS)) return;
        var allow = of(request.getUriInfo().getPath());
        if (allow.isEmpty()) throw new NotFoundException();
        if (allow.contains(HttpMethod.OPTIONS)) return;
        request.abortWith(Response.noContent()
                .header(HttpHeaders.ALLOW, String.join(", ", allow) + ", " + HttpMethod.OPTIONS)
                .build());
    }

    /** GET, HEAD, POST and so on, in this order; none when nothing is served there. */
    List<String> of(String path) {
        return endpoints.stream()
                .filter(endpoint -> endpoint.path.matcher(path).matches())
                .flatMap(endpoint ->
                        endpoint.method.equals(HttpMethod.GET) ? Stream.of("GET", "HEAD") : Stream.of(endpoint.method))
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<Endpoint> endpoints(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .flatMap(method -> verb(method).stream().map(verb -> new Endpoint(verb, pattern(type, method))));
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(found -> found != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static Pattern pattern(Class<?> type, Method method) {
        var template = ("/" + path(type.getAnnotation(Path.class)) + "/" + path(method.getAnnotation(Path.class)))
                .replaceAll("/+", "/")
                .replaceAll("/$", "");
        return Pattern.compile(regex(template) + "/?");
    }

    private static String regex(String template) {
        var regex = new StringBuilder();
        var end = 0;
        var parameter = PARAMETER.matcher(template);
        while (parameter.find()) {
            regex.append(Pattern.quote(template.substring(end, parameter.start())));
            regex.append(parameter.group(1) == null ? "[^/]+" : "(?:" + parameter.group(1) + ")");
            end = parameter.end();
        }
        return regex.append(Pattern.quote(template.substring(end))).toString();
    }

    private static String path(@Nullable Path path) {
        return path == null ? "" : path.value();
    }

    private record Endpoint(String method, Pattern path) {}
}
