package rubriek.audience.changing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.audience.ConsentDraft;
import rubriek.audience.ListFields;
import rubriek.audience.ListView;
import rubriek.audience.Lists;
import rubriek.audience.Segments;
import rubriek.audience.importing.Ids;
import rubriek.audience.importing.ImportState;
import rubriek.shared.Missing;
import rubriek.shared.Refused;
import rubriek.shared.Validation;

/** Reads what was asked for: whether it makes sense, and whom it is about, in a form that keeps its meaning whatever lists are called later. */
@ApplicationScoped
class Addressees {

    /** How far the clock of another machine may be ahead. */
    private static final Duration LEEWAY = Duration.ofMinutes(5);

    private final Lists lists;
    private final Segments segments;
    private final Validation validation;
    private final Ids ids;

    Addressees(Lists lists, Segments segments, Validation validation, Clock clock) {
        this.lists = lists;
        this.segments = segments;
        this.validation = validation;
        ids = new Ids(clock);
    }

    ListView list(String slug) {
        return lists.get(slug);
    }

    String slug(UUID list) {
        return lists.get(list).slug();
    }

    /** @param list null for none; a change outlives the other list that it put people on */
    @Nullable
    String slugOrNone(@Nullable UUID list) {
        if (list == null) return null;
        try {
            return slug(list);
        } catch (Missing deleted) {
            return null;
        }
    }

    StoredChange read(String list, BulkChangeDraft draft, String by, Instant now, Locale language) {
        validation.check(draft);
        var on = lists.get(list);
        if (!draft.saysWhom()) throw Refused.unprocessable("bulk-whom");
        draft.missing().ifPresent(field -> {
            throw Refused.unprocessable("bulk-incomplete", draft.action().word(), field);
        });
        var wish = new Wish(
                filter(list, draft, language),
                draft.ids() == null ? null : List.copyOf(draft.ids()),
                draft.tag() == null ? null : draft.tag().strip(),
                draft.field() == null ? null : draft.field().strip(),
                value(on, draft),
                target(on, draft),
                consent(draft, now));
        return new StoredChange(
                ids.next(),
                on.id(),
                draft.action(),
                wish,
                ImportState.WAITING,
                StoredChange.START,
                StoredChange.Tally.NONE,
                null,
                now,
                by,
                null,
                null,
                null);
    }

    private @Nullable String filter(String list, BulkChangeDraft draft, Locale language) {
        if (draft.filter() != null) return segments.keep(list, draft.filter(), language);
        var segment = draft.segment();
        if (segment == null) return null;
        return segments.filter(list, segment)
                .orElseThrow(() -> Refused.unprocessable("segment-unknown", list, segment));
    }

    private static @Nullable String value(ListView on, BulkChangeDraft draft) {
        var value = draft.value();
        if (value == null || value.isBlank()) return null;
        return on.fields().stream()
                .filter(field -> field.name().equals(draft.field()))
                .findFirst()
                .map(field -> ListFields.fit(field, value))
                .orElse(value);
    }

    private @Nullable UUID target(ListView on, BulkChangeDraft draft) {
        var slug = draft.toList();
        if (draft.action() != BulkAction.ADD_TO_LIST || slug == null) return null;
        if (slug.equals(on.slug())) throw Refused.unprocessable("bulk-same-list");
        try {
            return lists.get(slug).id();
        } catch (Missing unknown) {
            throw Refused.unprocessable("list-unknown", slug);
        }
    }

    /** Being on one list is no consent to another one (G-01). */
    private static @Nullable ConsentDraft consent(BulkChangeDraft draft, Instant now) {
        if (draft.action() != BulkAction.ADD_TO_LIST) return null;
        var consent = draft.consent();
        if (consent == null || consent.how() == null || consent.how().isBlank())
            throw Refused.unprocessable("consent-missing");
        var at = consent.at() == null || consent.at().isAfter(now)
                ? now
                : consent.at().truncatedTo(ChronoUnit.MICROS);
        if (consent.at() != null && consent.at().isAfter(now.plus(LEEWAY)))
            throw Refused.unprocessable("consent-in-future");
        return new ConsentDraft(at, consent.text(), consent.how().strip());
    }
}
