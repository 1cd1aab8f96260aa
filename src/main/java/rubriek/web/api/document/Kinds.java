package rubriek.web.api.document;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** Sealed types in the document: one of their kinds, told apart by a field. */
final class Kinds {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final DotName SUB_TYPES = DotName.createSimple(JsonSubTypes.class);
    private static final DotName TYPE_INFO = DotName.createSimple(JsonTypeInfo.class);

    private final IndexView classes;

    Kinds(IndexView classes) {
        this.classes = classes;
    }

    void complete(OpenAPI document) {
        for (var kinds : Set.copyOf(classes.getAnnotations(SUB_TYPES))) {
            var type = kinds.target().asClass();
            var schema = document.getComponents().getSchemas().get(type.name().local());
            if (schema != null)
                complete(
                        document,
                        schema,
                        type.declaredAnnotation(TYPE_INFO),
                        kinds.value().asNestedArray());
        }
    }

    private static void complete(OpenAPI document, Schema sealed, AnnotationInstance info, AnnotationInstance[] kinds) {
        var field = info.value("property").asString();
        var discriminator = OASFactory.createDiscriminator().propertyName(field);
        for (var kind : kinds) {
            var name = kind.value("name").asString();
            var type = kind.value().asClass().name().local();
            discriminator.addMapping(name, SCHEMAS + type);
            name(schema(document, type), field, name);
        }
        sealed.setType(null);
        sealed.setProperties(null);
        sealed.setRequired(null);
        sealed.setOneOf(references(kinds));
        sealed.setDiscriminator(discriminator);
    }

    private static List<Schema> references(AnnotationInstance[] kinds) {
        return Arrays.stream(kinds)
                .map(kind -> OASFactory.createSchema()
                        .ref(SCHEMAS + kind.value().asClass().name().local()))
                .toList();
    }

    private static void name(Schema kind, String field, String name) {
        kind.addProperty(
                field, OASFactory.createSchema().addType(SchemaType.STRING).addEnumeration(name));
        kind.addRequired(field);
    }

    /** A resource lists the kinds in {@code @Schema(oneOf = …)}; one that it forgot stops the build. */
    private static Schema schema(OpenAPI document, String type) {
        var schema = document.getComponents().getSchemas().get(type);
        if (schema == null)
            throw new IllegalStateException("no resource names the kind " + type + " in its @Schema(oneOf)");
        return schema;
    }
}
