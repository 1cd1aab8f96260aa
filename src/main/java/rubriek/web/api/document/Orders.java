package rubriek.web.api.document;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import rubriek.shared.SortKey;

/** What each list can be sorted by, both ways. */
final class Orders {

    private final IndexView classes;

    Orders(IndexView classes) {
        this.classes = classes;
    }

    void complete(Endpoint endpoint) {
        endpoint.sorted()
                .ifPresent(keys -> endpoint.operation().getParameters().stream()
                        .filter(parameter -> "sort".equals(parameter.getName()))
                        .forEach(parameter -> parameter.setSchema(OASFactory.createSchema()
                                .addType(SchemaType.STRING)
                                .enumeration(List.copyOf(names(keys))))));
    }

    private List<String> names(DotName keys) {
        return classes.getClassByName(keys).fieldsInDeclarationOrder().stream()
                .filter(FieldInfo::isEnumConstant)
                .map(constant -> SortKey.word(constant.name()))
                .flatMap(word -> Stream.of(word, "-" + word))
                .toList();
    }
}
