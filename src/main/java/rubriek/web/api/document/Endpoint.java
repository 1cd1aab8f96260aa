package rubriek.web.api.document;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;
import org.jboss.resteasy.reactive.ResponseStatus;

/** One operation of the document and the method behind it. */
record Endpoint(HttpMethod verb, Operation operation, MethodInfo method, boolean hasVersion) {

    private static final DotName NOT_REPLAYED = DotName.createSimple("rubriek.web.api.NotReplayed");
    private static final DotName REFUSES = DotName.createSimple("rubriek.web.api.Refuses");
    private static final DotName REHEARSES = DotName.createSimple("rubriek.web.api.Rehearses");
    private static final DotName MERGE_PATCH = DotName.createSimple("rubriek.web.api.MergePatch");
    private static final DotName SORTED = DotName.createSimple("rubriek.web.api.Sorted");
    private static final DotName BODY_OPTIONAL = DotName.createSimple("rubriek.web.api.BodyOptional");
    private static final DotName STATUS = DotName.createSimple(ResponseStatus.class);

    boolean reads() {
        return verb == HttpMethod.GET || verb == HttpMethod.HEAD;
    }

    /** Whether it may be repeated with an Idempotency-Key. */
    boolean replayed() {
        return verb == HttpMethod.POST && !method.hasAnnotation(NOT_REPLAYED);
    }

    boolean hasBody() {
        return operation.getRequestBody() != null;
    }

    /** Whether it may be left out. */
    boolean bodyOptional() {
        return method.hasAnnotation(BODY_OPTIONAL);
    }

    boolean answers() {
        return method.returnType().kind() != Type.Kind.VOID;
    }

    boolean isPage() {
        return answer(method).name().withoutPackagePrefix().equals("Page");
    }

    /** The enum of what its list can be sorted by. */
    Optional<DotName> sorted() {
        return Optional.ofNullable(method.annotation(SORTED))
                .map(found -> found.value().asClass().name());
    }

    boolean asksForVersion() {
        return asksForVersion(operation);
    }

    /** Whether it takes If-Match. */
    static boolean asksForVersion(Operation operation) {
        return parameters(operation).anyMatch(p -> p.getIn() == Parameter.In.HEADER && "If-Match".equals(p.getName()));
    }

    boolean namesSomething() {
        return parameters(operation).anyMatch(p -> p.getIn() == Parameter.In.PATH);
    }

    /** The status of success that the method is annotated with. */
    Optional<String> status() {
        return Optional.ofNullable(method.annotation(STATUS))
                .map(found -> found.value().asInt() + "");
    }

    /** When it says no to a request that it understands. */
    Optional<String> refusal() {
        return Optional.ofNullable(method.annotation(REFUSES))
                .map(found -> found.value().asString());
    }

    /** When it only says what it would do. */
    Optional<String> rehearsal() {
        return Optional.ofNullable(method.annotation(REHEARSES))
                .map(found -> found.value().asString());
    }

    /** What it answers with: the type itself, out of its {@code RestResponse}. */
    static Type answer(MethodInfo method) {
        var type = method.returnType();
        return type.kind() == Type.Kind.PARAMETERIZED_TYPE
                        && type.name().withoutPackagePrefix().equals("RestResponse")
                ? type.asParameterizedType().arguments().get(0)
                : type;
    }

    /** The type that a merge patch is meant for. */
    Optional<Type> patched() {
        return method.parameterTypes().stream()
                .filter(type -> type.name().equals(MERGE_PATCH))
                .map(this::draft)
                .findFirst();
    }

    private Type draft(Type patch) {
        if (patch.kind() != Type.Kind.PARAMETERIZED_TYPE)
            throw new IllegalStateException(method + " must say what it patches, as in MergePatch<IssueDraft>");
        return patch.asParameterizedType().arguments().get(0);
    }

    private static Stream<Parameter> parameters(Operation operation) {
        return Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of()).stream();
    }
}
