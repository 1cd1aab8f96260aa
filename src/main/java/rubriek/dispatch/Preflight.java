package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rubriek.audience.ListView;
import rubriek.audience.Lists;
import rubriek.dispatch.message.MessageTemplate;
import rubriek.dispatch.message.Placeholder;
import rubriek.issue.Check;
import rubriek.issue.Issues;
import rubriek.newsletter.NewsletterView;
import rubriek.shared.Texts;

/** The checks that a send adds to those of the issue: can this mail go out, does it reach anybody, and can its readers leave? */
@ApplicationScoped
class Preflight {

    /** Beyond this, large mailbox providers cut a mail off before the link to leave (E-01). */
    private static final int LARGEST_HTML = 102 * 1024;

    private final Issues issues;
    private final Lists lists;
    private final Sql sql;

    Preflight(Issues issues, Lists lists, Sql sql) {
        this.issues = issues;
        this.lists = lists;
        this.sql = sql;
    }

    /** The issue's own checks, and those of its mail. */
    List<Check> mail(Mailing mailing, Locale language) {
        var texts = Texts.of("dispatch", language);
        var found = new ArrayList<>(
                issues.checks(mailing.newsletter().slug(), mailing.issue().number(), language));
        var leave = Placeholder.UNSUBSCRIBE.mark();
        var letter = mailing.letter();
        if (!letter.html().contains(leave) || !letter.text().contains(leave))
            found.add(blocking("unsubscribe-link-missing", null, texts));
        var size = new MessageTemplate(letter.addressedTo(null)).htmlSize();
        if (size > LARGEST_HTML)
            found.add(blocking("mail-too-large", "sections", texts, size / 1024, LARGEST_HTML / 1024));
        return found;
    }

    /** Whether all these are lists of the newsletter, and somebody is on one of them. */
    List<Check> destination(NewsletterView newsletter, List<String> slugs, Locale language) {
        var texts = Texts.of("dispatch", language);
        var found = new ArrayList<Check>();
        var chosen = chosen(newsletter, slugs);
        var known = chosen.stream().map(ListView::slug).collect(Collectors.toSet());
        for (var i = 0; i < slugs.size(); i++)
            if (!known.contains(slugs.get(i)))
                found.add(blocking("list-unknown", "lists[" + i + "]", texts, slugs.get(i), newsletter.title()));
        if (found.isEmpty() && chosen.stream().noneMatch(this::reachesAnybody))
            found.add(blocking("list-empty", "lists", texts));
        return found;
    }

    /** Those of the newsletter's lists that are named. */
    List<ListView> chosen(NewsletterView newsletter, List<String> slugs) {
        return lists.of(newsletter).stream()
                .filter(list -> slugs.contains(list.slug()))
                .toList();
    }

    private boolean reachesAnybody(ListView list) {
        return !sql.list("select 1 from recipient where list_id = ? limit 1", row -> true, list.id())
                .isEmpty();
    }

    private static Check blocking(String code, @Nullable String field, Texts texts, Object... arguments) {
        return new Check(code, Check.Severity.BLOCKING, field, null, texts.get("check." + code, arguments));
    }
}
