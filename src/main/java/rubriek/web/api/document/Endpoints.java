package rubriek.web.api.document;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import rubriek.shared.Versioned;

/** The methods of the resources, by the id of their operation. */
final class Endpoints {

    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);

    private static final DotName FINGERPRINTED = DotName.createSimple("rubriek.web.api.Fingerprinted");
    private static final DotName VERSIONED = DotName.createSimple(Versioned.class);

    private final IndexView classes;
    private final Map<String, MethodInfo> methods;

    Endpoints(IndexView classes) {
        this.classes = classes;
        methods = classes.getAnnotations(OPERATION).stream()
                .filter(found -> found.target().kind() == AnnotationTarget.Kind.METHOD)
                .filter(found -> found.value("operationId") != null)
                .collect(Collectors.toMap(
                        found -> found.value("operationId").asString(),
                        found -> found.target().asMethod(),
                        (one, sameOne) -> one));
    }

    /** The operations of a path. What one of them can change on a version, the others answer with an ETag. */
    List<Endpoint> of(PathItem path) {
        var conditional = path.getOperations().values().stream().anyMatch(Endpoint::asksForVersion);
        return path.getOperations().entrySet().stream()
                .map(operation -> of(operation.getKey(), operation.getValue(), conditional))
                .toList();
    }

    private Endpoint of(HttpMethod verb, Operation operation, boolean conditional) {
        var method = method(operation);
        return new Endpoint(verb, operation, method, conditional || hasVersion(method));
    }

    private boolean hasVersion(MethodInfo method) {
        if (method.hasAnnotation(FINGERPRINTED)) return true;
        var known = classes.getClassByName(Endpoint.answer(method).name());
        return known != null && known.interfaceNames().contains(VERSIONED);
    }

    /** @throws IllegalStateException when an operation has no id, which every one must have */
    private MethodInfo method(Operation operation) {
        var method = methods.get(operation.getOperationId());
        if (method == null)
            throw new IllegalStateException("no endpoint has the operationId " + operation.getOperationId());
        return method;
    }
}
