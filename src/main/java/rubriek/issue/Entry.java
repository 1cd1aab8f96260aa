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
    @JsonSubTypes.Type(value = Article.class, name = "article"),
    @JsonSubTypes.Type(value = News.class, name = "news"),
    @JsonSubTypes.Type(value = Editorial.class, name = "editorial"),
    @JsonSubTypes.Type(value = Column.class, name = "column"),
    @JsonSubTypes.Type(value = Card.class, name = "card"),
    @JsonSubTypes.Type(value = Teaser.class, name = "teaser"),
    @JsonSubTypes.Type(value = Box.class, name = "box"),
    @JsonSubTypes.Type(value = Quote.class, name = "quote"),
    @JsonSubTypes.Type(value = Figure.class, name = "figure"),
    @JsonSubTypes.Type(value = Event.class, name = "event"),
    @JsonSubTypes.Type(value = Download.class, name = "download"),
    @JsonSubTypes.Type(value = Contact.class, name = "contact"),
    @JsonSubTypes.Type(value = Text.class, name = "text")
})
public sealed interface Entry
        permits Link,
                Article,
                News,
                Editorial,
                Column,
                Card,
                Teaser,
                Box,
                Quote,
                Figure,
                Event,
                Download,
                Contact,
                Text {

    /** What an id may look like: it is an anchor in pages and a step in addresses. */
    String ID = "[A-Za-z0-9_-]{1,60}";

    /** Names the entry for good, also when it moves; its anchor on the web page. Null only in a draft that was not saved yet. */
    @Nullable
    String id();

    /** What the entry is called; null for a kind that has no title, and in a draft. */
    default @Nullable String title() {
        return null;
    }

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

        T article(Article article);

        T news(News news);

        T editorial(Editorial editorial);

        T column(Column column);

        T card(Card card);

        T teaser(Teaser teaser);

        T box(Box box);

        T quote(Quote quote);

        T figure(Figure figure);

        T event(Event event);

        T download(Download download);

        T contact(Contact contact);

        T text(Text text);
    }

    default boolean shownIn(EditionKind edition) {
        var hidden = hideIn();
        return hidden == null || !hidden.contains(edition);
    }
}
