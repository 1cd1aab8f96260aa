package rubriek.web.site;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.UUID;
import rubriek.audience.Enrolments;
import rubriek.audience.ListDraft;
import rubriek.audience.Lists;
import rubriek.audience.SubscriberDraft;
import rubriek.issue.Hand;
import rubriek.issue.IssueDraft;
import rubriek.issue.Issues;
import rubriek.newsletter.NewsletterDraft;
import rubriek.newsletter.Newsletters;
import rubriek.shared.Missing;

/**
 * The sample newsletter: one issue that was published, one that is ready to be sent, and three readers. It lies as JSON under
 * {@code sample/} and is read as strictly as a request. What is there already is left alone, so that a reader who left the
 * sample stays gone at the next start.
 */
@ApplicationScoped
class Sample {

    static final String NEWSLETTER = "de-linde";
    static final int PUBLISHED = 11;
    static final int READY = 12;

    private static final String BY = "sample";

    private final Newsletters newsletters;
    private final Issues issues;
    private final Lists lists;
    private final Enrolments enrolments;
    private final ObjectMapper json;

    Sample(Newsletters newsletters, Issues issues, Lists lists, Enrolments enrolments, ObjectMapper json) {
        this.newsletters = newsletters;
        this.issues = issues;
        this.lists = lists;
        this.enrolments = enrolments;
        this.json = json;
    }

    void load() {
        if (isMissing(() -> newsletters.get(NEWSLETTER))) {
            newsletters.create(read("newsletter", NewsletterDraft.class));
            Log.infof("The sample newsletter was made: %s", NEWSLETTER);
        }
        if (isMissing(() -> issues.get(NEWSLETTER, PUBLISHED))) issues.publish(issue(PUBLISHED));
        if (isMissing(() -> issues.get(NEWSLETTER, READY))) issue(READY);
        if (isMissing(() -> lists.get(NEWSLETTER))) readers();
    }

    private UUID issue(int number) {
        return issues.create(NEWSLETTER, read("issue-" + number, IssueDraft.class), Hand.named(BY))
                .id();
    }

    private void readers() {
        lists.create(read("list", ListDraft.class));
        for (var reader : read("subscribers", SubscriberDraft[].class)) enrolments.add(NEWSLETTER, reader, BY);
    }

    private static boolean isMissing(Runnable lookUp) {
        try {
            lookUp.run();
            return false;
        } catch (Missing notThereYet) {
            return true;
        }
    }

    private <T> T read(String name, Class<T> type) {
        var file = "/sample/" + name + ".json";
        try (var content = Sample.class.getResourceAsStream(file)) {
            return json.readValue(Objects.requireNonNull(content, file), type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
