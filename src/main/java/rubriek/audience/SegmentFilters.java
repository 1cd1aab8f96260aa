package rubriek.audience;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import rubriek.audience.search.Condition;
import rubriek.audience.search.FieldType;
import rubriek.audience.search.FilterReader;
import rubriek.audience.search.References;
import rubriek.newsletter.Newsletters;
import rubriek.shared.Json;
import rubriek.shared.Refused;

/** Filters between the three forms they have: as they are sent, with lists by slug; as they are kept, by id; and as a condition. */
@ApplicationScoped
class SegmentFilters {

    private static final String ON_LIST = "onList";

    private final ListRepository lists;
    private final Newsletters newsletters;
    private final EntityManager session;

    SegmentFilters(ListRepository lists, Newsletters newsletters, EntityManager session) {
        this.lists = lists;
        this.newsletters = newsletters;
        this.session = session;
    }

    /** @throws Refused {@code filter-faulty} with a violation for everything that is no filter on this list */
    Condition sent(MailingList list, Map<String, @Nullable Object> filter, Locale language) {
        var reader = new FilterReader(new Names(list), language);
        return reader.read(Json.tree(filter), "filter")
                .orElseThrow(() -> Refused.unprocessable("filter-faulty").because(reader.faults()));
    }

    /**
     * What was kept had no fault, and a list that it names cannot go while people are on it. But who got an issue is not known for ever: a
     * filter that asks for it then means nobody, whatever stands around that condition.
     */
    Condition kept(MailingList list, String filter) {
        return new FilterReader(new Ids(list), Locale.ENGLISH)
                .read(Json.tree(filter), "filter")
                .orElseGet(Condition.Nobody::new);
    }

    String keep(Map<String, @Nullable Object> filter) {
        return withLists(Json.tree(filter), name -> lists.named(name).id.toString())
                .toString();
    }

    @SuppressWarnings("unchecked")
    Map<String, @Nullable Object> show(Segment segment) {
        var shown = withLists(
                Json.tree(segment.filter),
                id -> lists.findByIdOptional(UUID.fromString(id))
                        .map(list -> list.slug)
                        .orElse(id));
        return Json.read(shown.toString(), Map.class);
    }

    private static JsonNode withLists(JsonNode filter, UnaryOperator<String> name) {
        if (filter instanceof ArrayNode parts) {
            var copy = JsonNodeFactory.instance.arrayNode();
            parts.forEach(part -> copy.add(withLists(part, name)));
            return copy;
        }
        if (!(filter instanceof ObjectNode condition)) return filter;
        var copy = JsonNodeFactory.instance.objectNode();
        condition.properties().forEach(field -> {
            var named = field.getKey().equals(ON_LIST);
            if (named) copy.put(ON_LIST, name.apply(field.getValue().asText()));
            else copy.set(field.getKey(), withLists(field.getValue(), name));
        });
        return copy;
    }

    private boolean stands(String view, UUID newsletter, int number) {
        return !session.createNativeQuery("select number from " + view + " where newsletter_id = ?1 and number = ?2")
                .setParameter(1, newsletter)
                .setParameter(2, number)
                .getResultList()
                .isEmpty();
    }

    /** As editors name things. */
    private class Names extends Ids {

        Names(MailingList list) {
            super(list);
        }

        @Override
        public Optional<UUID> list(String name) {
            return lists.known(name).map(found -> found.id);
        }

        @Override
        public boolean kept() {
            return false;
        }

        @Override
        public boolean hasIssue(int number) {
            return stands("numbered_issue", newsletter(), number);
        }
    }

    /** As they are kept; an issue that is gone was received by nobody. */
    private class Ids implements References {

        private final MailingList list;

        Ids(MailingList list) {
            this.list = list;
        }

        @Override
        public UUID newsletter() {
            return list.newsletterId;
        }

        @Override
        public String language() {
            return newsletters.get(list.newsletterId).language();
        }

        @Override
        public ZoneId zone() {
            return ZoneId.of(newsletters.get(list.newsletterId).timeZone());
        }

        @Override
        public Optional<UUID> list(String id) {
            return Optional.of(UUID.fromString(id));
        }

        @Override
        public boolean hasIssue(int number) {
            return true;
        }

        @Override
        public boolean remembersIssue(int number) {
            return !stands("forgotten_issue", newsletter(), number);
        }

        @Override
        public Optional<FieldType> type(String field) {
            return field(field).map(ListField::type);
        }

        @Override
        public Optional<String> value(String field, String value) {
            return field(field).map(found -> found.read(value)).orElse(Optional.of(value));
        }

        private Optional<ListField> field(String name) {
            return list.fields().stream().filter(f -> f.name().equals(name)).findFirst();
        }

        @Override
        public boolean kept() {
            return true;
        }
    }
}
