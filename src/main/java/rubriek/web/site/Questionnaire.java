package rubriek.web.site;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rubriek.audience.ListField;
import rubriek.audience.search.FieldType;

/**
 * What the lists of a form ask besides the address: what stands there, what is wrong with it, and what it changes. A field that two lists
 * ask is one attribute of the person: what was answered to the one counts for the other, and what was changed counts before what was left.
 */
final class Questionnaire {

    /**
     * A list that asks.
     *
     * @param chosen whether the person wants it; nothing has to be answered to the others
     * @param comes whether the person is not on it yet: what was missing before may be missing on
     */
    record Asker(String slug, List<ListField> fields, boolean chosen, boolean comes) {}

    private final List<Asker> lists;
    private final Map<String, String> standing;
    private final @Nullable Answers answers;
    private final boolean several;
    private final FieldMessages words;
    private final Map<String, List<Question>> questions = new LinkedHashMap<>();

    /**
     * @param standing what we have of the person
     * @param answers null when nothing was sent
     * @param several whether the person may choose among lists; what they ask is then needed only of those that are chosen
     */
    Questionnaire(
            List<Asker> lists,
            Map<String, String> standing,
            @Nullable Answers answers,
            boolean several,
            Locale language) {
        this.lists = lists;
        this.standing = standing;
        this.answers = answers;
        this.several = several;
        words = MessageBundles.get(FieldMessages.class, Localized.Literal.of(language.toLanguageTag()));
        for (var at = 0; at < lists.size(); at++)
            questions.put(lists.get(at).slug(), of(lists.get(at), "field-" + (at + 1)));
    }

    /** What one list asks, in its order. */
    public List<Question> of(String list) {
        return questions.getOrDefault(list, List.of());
    }

    /** Those with something wrong, in the order of the page. */
    public List<Question> wrong() {
        return questions.values().stream()
                .flatMap(List::stream)
                .filter(Question::isWrong)
                .toList();
    }

    public boolean anyWrong() {
        return !wrong().isEmpty();
    }

    /** Names and new values in the one form of their types, blank for one that goes; of the chosen lists only. */
    Map<String, String> changes() {
        var changes = new TreeMap<String, String>();
        chosen().flatMap(list -> list.fields().stream()).forEach(field -> {
            var told = told(field.name());
            if (!told.equals(stands(field))) changes.put(field.name(), told);
        });
        return changes;
    }

    private List<Question> of(Asker list, String id) {
        var all = new ArrayList<Question>();
        IntStream.range(0, list.fields().size()).forEach(at -> {
            var field = list.fields().get(at);
            var name = several ? Answers.name(list.slug(), field.name()) : Answers.name(field.name());
            all.add(new Question(id + "-" + (at + 1), name, field, given(list, field), !several, wrong(list, field)));
        });
        return all;
    }

    private String wrong(Asker list, ListField field) {
        if (answers == null || !list.chosen()) return "";
        var stands = stands(field);
        if (field.needed() && told(field.name()).isEmpty() && (list.comes() || !stands.isEmpty()))
            return words.missing(field.titleOrName());
        var given = given(list, field);
        if (given.isEmpty() || given.equals(stands) || field.read(given).isPresent()) return "";
        return unfit(field);
    }

    private String unfit(ListField field) {
        var title = field.titleOrName();
        return switch (field.type()) {
            case TEXT -> words.noText(title);
            case NUMBER -> words.noNumber(title);
            case DATE -> words.noDate(title);
            case BOOLEAN -> words.noYesOrNo(title);
            case CHOICE -> words.noChoice(title);
        };
    }

    /** What was sent counts before what an empty box stands for. */
    private String told(String name) {
        return chosen().sorted(Comparator.comparing(list -> !wasSent(list, name)))
                .flatMap(list -> list.fields().stream()
                        .filter(field -> field.name().equals(name))
                        .map(field -> {
                            var given = given(list, field);
                            return given.equals(stands(field))
                                    ? given
                                    : field.read(given).orElse(given);
                        }))
                .filter(value -> !value.equals(standing.getOrDefault(name, "")))
                .findFirst()
                .orElse(standing.getOrDefault(name, ""));
    }

    private boolean wasSent(Asker list, String name) {
        return answers != null && answers.to(list.slug(), name).isPresent();
    }

    private String given(Asker list, ListField field) {
        var stands = stands(field);
        if (answers == null) return stands;
        var typed = answers.to(list.slug(), field.name()).map(String::strip);
        if (field.type() == FieldType.BOOLEAN)
            return typed.filter(t -> !t.isEmpty()).orElseGet(() -> unticked(field, stands));
        return typed.orElse(stands);
    }

    /** A box that is left as it was says nothing, unless the list has to know. */
    private static String unticked(ListField field, String stands) {
        var yes = field.read(stands).filter("true"::equals).isPresent();
        return yes || (stands.isEmpty() && field.needed()) ? "false" : stands;
    }

    private String stands(ListField field) {
        return standing.getOrDefault(field.name(), "");
    }

    private Stream<Asker> chosen() {
        return lists.stream().filter(Asker::chosen);
    }
}
