package rubriek.web.api.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

/**
 * What records tell the compiler, said in the document as well: a component that may be null is a field that may be null or left
 * out, and every other one is there.
 */
final class Schemas {

    private static final String SCHEMAS = "#/components/schemas/";

    /** Stands in META-INF/openapi.yaml. */
    private static final String BY_HAND = "Problem";

    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final Map<DotName, String> FORMATS = Map.of(
            DotName.createSimple("rubriek.shared.limits.Mailbox"), "email",
            DotName.createSimple("rubriek.shared.limits.WebAddress"), "uri");

    private final Map<String, ClassInfo> records;

    Schemas(IndexView classes) {
        records = classes.getKnownClasses().stream()
                .filter(type -> type.isRecord() && type.name().toString().startsWith("rubriek."))
                .filter(type -> !type.name().local().equals(BY_HAND))
                .collect(Collectors.toMap(type -> type.name().local(), type -> type, (one, other) -> one));
    }

    /** The first two are the framework's idea of a merge patch. */
    void complete(OpenAPI document) {
        document.getComponents()
                .getSchemas()
                .forEach((name, schema) -> record(name).ifPresent(type -> complete(schema, type)));
    }

    /** {@code PageNewsletterView} is a {@code Page} of them. */
    private Optional<ClassInfo> record(String schema) {
        return Optional.ofNullable(records.get(schema.startsWith("Page") ? "Page" : schema));
    }

    private static void complete(Schema schema, ClassInfo type) {
        var required = new ArrayList<String>();
        var properties = new LinkedHashMap<String, Schema>();
        schema.getProperties().forEach((name, property) -> {
            var field = type.field(name);
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
        if (whole == null) throw new IllegalStateException("no schema of " + name + " to make a patch of");
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
