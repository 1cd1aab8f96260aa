package rubriek.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rubriek.audience.search.FieldType;
import rubriek.shared.Json;
import rubriek.shared.Refused;
import rubriek.shared.Validation;

/**
 * The fields of lists, and the values of people held against them. Attributes belong to the person, who may be on several lists: so a
 * name has one type, and one set of choices, on all of them, and no type is given to what stands there in another form.
 */
@ApplicationScoped
public class ListFields {

    private static final String VALUES =
            "select p.attributes from Subscriber p join Subscription s on s.subscriberId = p.id"
                    + " where s.listId = :list and p.attributes like :named escape '!'";

    private final ListRepository lists;
    private final SubscriptionRepository subscriptions;
    private final EntityManager session;
    private final Validation validation;

    ListFields(
            ListRepository lists, SubscriptionRepository subscriptions, EntityManager session, Validation validation) {
        this.lists = lists;
        this.subscriptions = subscriptions;
        this.session = session;
        this.validation = validation;
    }

    /** Holds a draft against the limits of its record. */
    <T> T checked(T draft) {
        return validation.check(draft);
    }

    /**
     * What takes the same values as before is asked no more: a list of many people need not be read for another title.
     *
     * @param list that is changed; null for a new one
     * @throws Refused {@code field-twice}, {@code field-without-choices}; {@code field-differs} and {@code field-choices-differ} from
     *     another list; {@code field-values} when people have values that are none of the type
     */
    void mustSuit(@Nullable MailingList list, ListDraft draft) {
        var names = new HashSet<String>();
        var faults = new ArrayList<Refused>();
        var causes = new ArrayList<Refused.Cause>();
        var fields = draft.fieldsOrNone();
        for (var i = 0; i < fields.size(); i++) {
            var at = "fields[" + i + "]";
            fault(list, fields.get(i), names).ifPresent(fault -> {
                faults.add(fault);
                causes.add(fault.cause(at));
            });
        }
        if (!faults.isEmpty()) throw faults.get(0).because(causes);
    }

    private Optional<Refused> fault(@Nullable MailingList list, ListField field, Set<String> names) {
        if (!names.add(field.name())) return Optional.of(Refused.unprocessable("field-twice", field.name()));
        if (field.type() == FieldType.CHOICE && field.choicesOrNone().isEmpty())
            return Optional.of(Refused.unprocessable("field-without-choices", field.name()));
        if (list == null) return disagreement(null, field);
        if (list.fields().stream().anyMatch(field::takesTheSame)) return Optional.empty();
        return disagreement(list, field).or(() -> unheld(list, field));
    }

    private Optional<Refused> disagreement(@Nullable MailingList list, ListField field) {
        for (var other : lists.listAll()) {
            if (list != null && other.id.equals(list.id)) continue;
            for (var theirs : other.fields())
                if (theirs.name().equals(field.name()) && !theirs.takesTheSame(field))
                    return Optional.of(differs(field, other, theirs));
        }
        return Optional.empty();
    }

    private static Refused differs(ListField field, MailingList other, ListField theirs) {
        return theirs.type() == field.type()
                ? Refused.conflict(
                        "field-choices-differ", field.name(), other.slug, String.join(", ", theirs.choicesOrNone()))
                : Refused.conflict(
                        "field-differs", field.name(), other.slug, theirs.type().term());
    }

    @SuppressWarnings("unchecked")
    private Optional<Refused> unheld(MailingList list, ListField field) {
        var named = Json.write(field.name()).replaceAll("[!%_]", "!$0");
        try (var all = session.createQuery(VALUES, String.class)
                .setParameter("list", list.id)
                .setParameter("named", "%" + named + ":%")
                .setHint("org.hibernate.fetchSize", 1_000)
                .getResultStream()) {
            var unfit = all.map(json -> (Map<String, String>) Json.read(json, TreeMap.class))
                    .map(attributes -> attributes.get(field.name()))
                    .filter(value -> value != null && !field.read(value).equals(Optional.of(value)))
                    .findFirst();
            return unfit.map(value ->
                    Refused.conflict("field-values", field.name(), field.type().term(), value));
        }
    }

    /**
     * The values that somebody is to have, held against the fields of the lists that they are or were on. What stands may stand,
     * whatever a field has become since: or nothing else could be corrected, and nobody taken off.
     *
     * @throws Refused {@code field-unfit-} and the type
     */
    Map<String, String> fit(Subscriber person, Map<String, String> values) {
        var standing = person.attributes();
        var changed = new TreeMap<>(values);
        changed.entrySet().removeIf(e -> e.getValue().equals(standing.get(e.getKey())));
        var all = new TreeMap<>(values);
        all.putAll(fit(of(person), changed));
        return all;
    }

    private List<ListField> of(Subscriber person) {
        return subscriptions.of(List.of(person.id)).stream()
                .flatMap(on -> on.list().fields().stream())
                .toList();
    }

    /**
     * The values in the one form of their types; what no field is of stays as it is.
     *
     * @throws Refused {@code field-unfit-} and the type
     */
    static Map<String, String> fit(Collection<ListField> fields, Map<String, String> values) {
        var all = new TreeMap<>(values);
        var unfit = new ArrayList<ListField>();
        for (var field : fields) {
            var value = all.get(field.name());
            if (value == null) continue;
            field.read(value).ifPresentOrElse(read -> all.put(field.name(), read), () -> unfit.add(field));
        }
        refuse(unfit, ListFields::unfit);
        return all;
    }

    /** @throws Refused {@code field-missing} for one that nobody may be without */
    static void mustBeWhole(Collection<ListField> fields, Map<String, String> values) {
        var missing = fields.stream()
                .filter(field -> field.needed() && !values.containsKey(field.name()))
                .toList();
        refuse(missing, field -> Refused.unprocessable("field-missing", field.name()));
    }

    /** For the first of them, with a cause for each. */
    private static void refuse(List<ListField> faulty, Function<ListField, Refused> why) {
        var causes = faulty.stream()
                .map(field -> why.apply(field).cause("attributes." + field.name()))
                .toList();
        if (!causes.isEmpty()) throw why.apply(faulty.get(0)).because(causes);
    }

    /**
     * One value in the one form of its type.
     *
     * @throws Refused {@code field-unfit-} and the type
     */
    public static String fit(ListField field, String value) {
        return field.read(value).orElseThrow(() -> unfit(field));
    }

    private static Refused unfit(ListField field) {
        return switch (field.type()) {
            case TEXT -> Refused.unprocessable("field-unfit-text", field.name());
            case NUMBER -> Refused.unprocessable("field-unfit-number", field.name());
            case DATE -> Refused.unprocessable("field-unfit-date", field.name());
            case BOOLEAN -> Refused.unprocessable("field-unfit-boolean", field.name());
            case CHOICE ->
                Refused.unprocessable("field-unfit-choice", field.name(), String.join(", ", field.choicesOrNone()));
        };
    }
}
