package rubriek.audience;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rubriek.newsletter.NewsletterView;
import rubriek.shared.EmailAddress;
import rubriek.shared.Languages;

/**
 * What a reader may see and change of themselves.
 *
 * @param newsletter that the link came from
 * @param language of pages and mails about the service, as the reader chose it; null for that of the newsletter
 * @param lists of the publisher, by title
 * @param pausedUntil when issues come again; null when they come
 * @param statistics whether the reader may be counted
 * @param attributes what we have of what the lists ask, and whatever else
 * @param newAddress that waits for its own mailbox to answer
 */
public record PreferencesView(
        NewsletterView newsletter,
        EmailAddress address,
        @Nullable String name,
        @Nullable String language,
        List<Choice> lists,
        @Nullable Instant pausedUntil,
        boolean statistics,
        Map<String, String> attributes,
        @Nullable EmailAddress newAddress) {

    /**
     * One list.
     *
     * @param words what somebody agrees to who comes on it
     * @param language that title, words and fields are in: that of its newsletter
     * @param chosen whether the reader is on it
     * @param open whether the reader may come on it; not so while a complaint or a bounce stands against the address
     * @param fields what it asks
     */
    public record Choice(
            String slug,
            String title,
            String words,
            String language,
            boolean chosen,
            boolean open,
            List<ListField> fields) {}

    /** Of the pages that this reader sees. */
    public Locale locale() {
        return language == null ? newsletter.locale() : Languages.locale(language);
    }
}
