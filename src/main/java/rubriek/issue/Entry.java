package rubriek.issue;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One block of an issue. The kinds are closed, so that the compiler finds the edition, the check and the template that forgot
 * a new one.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Link.class, name = "link"),
    @JsonSubTypes.Type(value = Text.class, name = "text")
})
public sealed interface Entry permits Link, Text {

    /** What an id may look like: it is an anchor in pages and a step in addresses. */
    String ID = "[A-Za-z0-9_-]{1,60}";

    /** Names the entry for good, also when it moves; its anchor on the web page. Null only in a draft that was not saved yet. */
    @Nullable
    String id();

    /** The editions that leave the entry out. */
    @Nullable
    Set<EditionKind> hideIn();

    /** The same entry under another id. */
    Entry withId(String id);

    /** What the cases make of this entry. */
    <T> T match(Cases<T> cases);

    /**
     * One answer for each kind of entry. A new kind is a new case, and whoever forgot it does not compile.
     *
     * @param <T> what is made of an entry
     */
    interface Cases<T> {

        T link(Link link);

        T text(Text text);
    }

    default boolean shownIn(EditionKind edition) {
        var hidden = hideIn();
        return hidden == null || !hidden.contains(edition);
    }
}
