package rubriek.dispatch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.audience.NoticeState;
import rubriek.shared.EmailAddress;
import rubriek.shared.KeptWords;

/**
 * From where and under which conditions the mails of a filter are read; what a person typed is a parameter of it, never a part (S-05).
 */
final class WhichServiceMails {

    private static final String FROM = """
            from notice n left join subscription s on s.id = n.subscription_id left join subscriber p on p.id = s.subscriber_id
            join mailing_list l on l.id = coalesce(s.list_id, n.list_id)
            where l.newsletter_id = ?""";

    private static final String SAID =
            "coalesce(cast(n.code as varchar(3)), '') || ' ' || coalesce(n.enhanced, '') || ' ' || coalesce(n.reply, '')";

    private final StringBuilder sql = new StringBuilder(FROM);
    private final List<@Nullable Object> parameters = new ArrayList<>();

    WhichServiceMails(UUID newsletter, ServiceMailFilter filter) {
        parameters.add(newsletter);
        if (!filter.states().isEmpty()) states(filter.states());
        only(" and n.kind = ?", filter.kind() == null ? null : filter.kind().toString());
        only(" and n.state in ('failed', 'queued') and n.fault = ?", filter.fault());
        only(" and l.slug = ?", filter.list());
        only(" and p.email_key = ?", filter.email() == null ? null : new EmailAddress(filter.email()).key());
        only(" and n.relay = ?", filter.relay());
        if (filter.q() != null) holding("%" + literal(filter.q()) + "%", KeptWords.holding(filter.q()));
    }

    /** The rest of a select, behind its columns. */
    String sql() {
        return sql.toString();
    }

    /** Its parameters, and these behind them. */
    @Nullable
    Object[] and(Object... more) {
        var all = new ArrayList<@Nullable Object>(parameters);
        all.addAll(Arrays.asList(more));
        return all.toArray();
    }

    private void states(List<NoticeState> states) {
        sql.append(" and n.state in (")
                .append(String.join(", ", Collections.nCopies(states.size(), "?")))
                .append(")");
        states.forEach(state -> parameters.add(state.toString()));
    }

    private void only(String condition, @Nullable Object value) {
        if (value == null) return;
        sql.append(condition);
        parameters.add(value);
    }

    /** @param sentences of ours that hold it too, as they are kept */
    private void holding(String part, Set<String> sentences) {
        sql.append(
                " and (lower(coalesce(p.email, n.email)) like ? escape '!' or lower(" + SAID + ") like ? escape '!'");
        parameters.add(part);
        parameters.add(part);
        for (var sentence : sentences) {
            sql.append(" or lower(n.reply) like ? escape '!'");
            parameters.add("%" + literal(sentence) + "%");
        }
        sql.append(")");
    }

    private static String literal(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
    }
}
