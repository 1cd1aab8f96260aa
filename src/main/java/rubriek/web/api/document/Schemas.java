package rubriek.web.api.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Page;

/**
 * What records tell the compiler, said in the document as well: a component that may be null is a field that may be null or left
 * out, and every other one is there.
 */
final class Schemas {

    private static final String SCHEMAS = "#/components/schemas/";

    /** Stands in META-INF/openapi.yaml. */
    private static final String BY_HAND = "Problem";

    /** What the framework thinks that a merge patch is. */
    private static final List<String> FRAMEWORKS_PATCH = List.of("JsonNode", "JsonNodeType", "ObjectNode");

    private static final DotName PAGE = DotName.createSimple(Page.class);
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName RENAMED = DotName.createSimple(JsonProperty.class);
    private static final DotName UNWRAPPED = DotName.createSimple(JsonUnwrapped.class);
    private static final Map<DotName, String> FORMATS = Map.of(
            DotName.createSimple("rubriek.shared.limits.Mailbox"), "email",
            DotName.createSimple("rubriek.shared.limits.WebAddress"), "uri");

    private final List<ClassInfo> records;

    Schemas(IndexView classes) {
        records = classes.getKnownClasses().stream()
                .filter(type -> type.isRecord() && type.name().toString().startsWith("rubriek."))
                .filter(type -> !type.name().local().equals(BY_HAND))
                .toList();
    }

    void complete(OpenAPI document) {
        FRAMEWORKS_PATCH.forEach(document.getComponents()::removeSchema);
        document.getComponents().getSchemas().forEach((name, schema) -> {
            if (schema.getProperties() != null) record(name, schema).ifPresent(type -> complete(schema, type));
        });
    }

    /** Of records with the same name in two packages, the one with these fields. {@code PageNewsletterView} is a {@code Page}. */
    private Optional<ClassInfo> record(String name, Schema schema) {
        return records.stream()
                .filter(type ->
                        name.equals(type.name().local()) || (type.name().equals(PAGE) && name.startsWith("Page")))
                .max(Comparator.comparing(type -> schema.getProperties().keySet().stream()
                        .filter(property -> type.field(property) != null)
                        .count()));
    }

    private void complete(Schema schema, ClassInfo type) {
        var required = new ArrayList<String>();
        var properties = new LinkedHashMap<String, Schema>();
        schema.getProperties().forEach((name, property) -> {
            var field = field(type, name);
            if (field == null) return;
            FORMATS.forEach((limit, format) -> {
                if (field.hasAnnotation(limit)) property.setFormat(format);
            });
            if (!mayBeNull(field)) required.add(name);
            properties.put(name, mayBeNull(field) ? orNull(property) : property);
        });
        schema.setProperties(properties);
        schema.setRequired(required);
    }

    /** The component behind a property: of the record, or of one that is unwrapped into it. */
    private @Nullable FieldInfo field(ClassInfo type, String name) {
        var own = own(type, name);
        if (own != null) return own;
        return type.fields().stream()
                .filter(field -> field.hasAnnotation(UNWRAPPED))
                .flatMap(field -> records.stream()
                        .filter(inner -> inner.name().equals(field.type().name())))
                .map(inner -> inner.field(name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** By its own name, or by the one that it has in JSON. */
    private static @Nullable FieldInfo own(ClassInfo type, String name) {
        var called = type.field(name);
        if (called != null) return called;
        return type.fields().stream()
                .filter(field -> field.hasAnnotation(RENAMED)
                        && field.annotation(RENAMED).value().asString().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static boolean mayBeNull(FieldInfo field) {
        return field.type().hasAnnotation(NULLABLE);
    }

    private static Schema orNull(Schema schema) {
        if (schema.getRef() != null)
            return OASFactory.createSchema()
                    .anyOf(List.of(schema, OASFactory.createSchema().addType(SchemaType.NULL)));
        return schema.getType() == null || schema.getType().contains(SchemaType.NULL)
                ? schema
                : schema.addType(SchemaType.NULL);
    }

    /** The body of a merge patch: any part of the draft, and null for what is to go. */
    void patch(OpenAPI document, Operation operation, Type draft) {
        var name = draft.name().local();
        var whole = document.getComponents().getSchemas().get(name);
        if (whole == null)
            throw new IllegalStateException(
                    "no schema of " + name + ": name it in the @RequestBody of " + operation.getOperationId());
        var patch = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("Any part of " + name + "; null takes a field away (RFC 7396)");
        if (whole.getProperties() != null)
            whole.getProperties().forEach((field, schema) -> patch.addProperty(field, schema));
        document.getComponents().addSchema(name + "Patch", patch);
        document.getComponents().removeSchema("MergePatch" + name);
        operation
                .getRequestBody()
                .getContent()
                .getMediaTypes()
                .values()
                .forEach(type -> type.setSchema(OASFactory.createSchema().ref(SCHEMAS + name + "Patch")));
    }
}
