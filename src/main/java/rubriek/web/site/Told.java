package rubriek.web.site;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rubriek.audience.ListField;
import rubriek.audience.SignUpForm;

/**
 * What somebody told of themselves beside their address, held against the fields of the lists that they chose.
 *
 * @param values in the one form of their types
 * @param wrong the name of the first one that does not fit, is missing, or that no list asks; null when all is right
 * @param title what people read there
 */
record Told(Map<String, String> values, @Nullable String wrong, String title) {

    /** Of a form of ours in which nothing is wrong. */
    static Told of(Questionnaire questions) {
        return new Told(questions.changes(), null, "");
    }

    static Told of(SignUpForm form, SignUpAttempt attempt, SignUpRequest request) {
        var left = new TreeMap<>(request.told());
        var values = new TreeMap<String, String>();
        for (var list : form.lists()) {
            if (!attempt.chose(list.slug())) continue;
            for (var field : list.fields()) {
                var value = Optional.ofNullable(request.told().get(field.name()));
                if (!fits(field, value)) return new Told(Map.of(), field.name(), field.titleOrName());
                value.flatMap(field::read).ifPresent(read -> values.put(field.name(), read));
                left.remove(field.name());
            }
        }
        return left.isEmpty() ? new Told(values, null, "") : new Told(Map.of(), left.firstKey(), left.firstKey());
    }

    private static boolean fits(ListField field, Optional<String> value) {
        return value.isEmpty() ? !field.needed() : value.flatMap(field::read).isPresent();
    }
}
