package rubriek.audience;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.audience.search.Condition;
import rubriek.audience.search.SearchWords;
import rubriek.audience.search.Where;
import rubriek.shared.limits.OneLine;

/**
 * Which people of a list are meant; everybody when all is left out.
 *
 * @param q beginnings of words of address, name and tags, in any case and without accents; all of them have to fit
 * @param status where they stand on the list
 * @param tag one whole tag
 * @param reconfirmAsked true: those who were asked whether they still want the list and gave no sign since; false: all others
 */
public record SubscriberFilter(
        @OneLine @Size(max = 200) @Nullable String q,
        @Nullable SubscriptionStatus status,
        @OneLine @Size(max = 60) @Nullable String tag,
        @Nullable Boolean reconfirmAsked) {

    public static final SubscriberFilter EVERYBODY = new SubscriberFilter(null, null, null);

    /** Asked or not. */
    public SubscriberFilter(@Nullable String q, @Nullable SubscriptionStatus status, @Nullable String tag) {
        this(q, status, tag, null);
    }

    List<String> terms() {
        return q == null ? List.of() : SearchWords.terms(q);
    }

    /** All of it. */
    public Where whole(UUID list) {
        return on(list).andWords(terms());
    }

    /** All of it but what was typed. */
    Where on(UUID list) {
        var where = Where.on(list);
        if (status != null) where.and("n.status = ?", status.word());
        if (tag != null) where.and(new Condition.Tag(tag));
        if (reconfirmAsked != null) where.and(new Condition.ReconfirmAsked().is(reconfirmAsked));
        return where;
    }
}
