package rubriek.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import rubriek.audience.search.Where;
import rubriek.shared.Missing;
import rubriek.shared.Page;
import rubriek.shared.PageRequest;
import rubriek.shared.Refused;
import rubriek.shared.Validation;

/** Parts of a list by a filter: trying one, keeping it under a name, and telling whom it means now. */
@ApplicationScoped
@Transactional
public class Segments {

    private final SegmentRepository segments;
    private final ListRepository lists;
    private final SegmentFilters filters;
    private final Members members;
    private final Validation validation;
    private final Clock clock;

    Segments(
            SegmentRepository segments,
            ListRepository lists,
            SegmentFilters filters,
            Members members,
            Validation validation,
            Clock clock) {
        this.segments = segments;
        this.lists = lists;
        this.filters = filters;
        this.members = members;
        this.validation = validation;
        this.clock = clock;
    }

    /**
     * @param language of the words about what is wrong with the filter
     * @throws Refused {@code filter-faulty} with its violations; {@code slug-taken}
     */
    public SegmentView create(String list, SegmentDraft draft, Locale language) {
        validation.check(draft);
        var on = lists.named(list);
        filters.sent(on, draft.filter(), language);
        mustBeFree(on, draft.slugOrMade());
        var segment = new Segment(on, draft, filters.keep(draft.filter()), clock.instant());
        segments.store(segment);
        return view(on, segment);
    }

    public Page<SegmentView> list(String list, PageRequest page) {
        var on = lists.named(list);
        var views = segments.page(on, page).stream().map(s -> view(on, s)).toList();
        return Page.of(views, page, segments.count(on));
    }

    /** @throws Missing when the list has none by that slug */
    public SegmentView get(String list, String segment) {
        var on = lists.named(list);
        return view(on, segments.named(on, segment));
    }

    /**
     * Replaces a part: what stands is handed out, and what comes back is saved, in one transaction.
     *
     * @param expected the version that the change was made on; null for whatever stands
     * @throws Refused {@code filter-faulty} with its violations; {@code slug-taken}
     */
    public SegmentView change(
            String list, String slug, UnaryOperator<SegmentDraft> change, @Nullable Integer expected, Locale language) {
        var on = lists.named(list);
        var segment = segments.named(on, slug);
        segment.mustStandAt(expected);
        var standing = new SegmentDraft(segment.name, slug, filters.show(segment));
        var draft = validation.check(change.apply(standing));
        if (draft.equals(standing)) return view(on, segment);
        filters.sent(on, draft.filter(), language);
        if (!slug.equals(draft.slugOrMade())) mustBeFree(on, draft.slugOrMade());
        segment.replace(draft, filters.keep(draft.filter()), clock.instant());
        segments.store(segment);
        return view(on, segment);
    }

    /** @throws Refused {@code segment-in-use} while a dispatch to it is still to leave */
    public void delete(String list, String slug, @Nullable Integer expected) {
        var segment = segments.named(lists.named(list), slug);
        segment.mustStandAt(expected);
        segments.delete(segment);
        try {
            segments.flush();
        } catch (ConstraintViolationException referred) {
            throw Refused.conflict("segment-in-use", slug);
        }
    }

    /** How many people of the list a filter means, without keeping it. @throws Refused {@code filter-faulty} */
    public SegmentCount count(String list, FilterDraft draft, Locale language) {
        validation.check(draft);
        var on = lists.named(list);
        return new SegmentCount(members.count(Where.on(on.id).and(filters.sent(on, draft.filter(), language))));
    }

    /** Whom it means now; whoever came to the list last stands first. */
    public Page<SubscriberView> subscribers(String list, String segment, PageRequest page) {
        var on = lists.named(list);
        return members.page(on, where(on, segments.named(on, segment)), page);
    }

    /** The segment of this name on the first of these lists that has one; lists that are not there are passed over. */
    public Optional<SegmentView> find(List<String> slugs, String segment) {
        return slugs.stream()
                .flatMap(slug -> lists.known(slug).stream())
                .flatMap(on -> segments.find(on, segment).map(s -> view(on, s)).stream())
                .findFirst();
    }

    /** The people of a segment at the moment that the statement is executed. */
    public Selection selection(UUID segment) {
        var stored = segments.findById(segment);
        var where = where(lists.withId(stored.listId), stored);
        return new Selection(where.text(), where.values());
    }

    /**
     * A filter as it is kept, whatever lists are called later.
     *
     * @throws Refused {@code filter-faulty} with its violations
     */
    public String keep(String list, Map<String, @Nullable Object> filter, Locale language) {
        filters.sent(lists.named(list), filter, language);
        return filters.keep(filter);
    }

    /** The filter of a segment, as it is kept; nothing when the list has none by that slug. */
    public Optional<String> filter(String list, String segment) {
        return segments.find(lists.named(list), segment).map(s -> s.filter);
    }

    /** Whom a filter that was kept means. */
    public Where whom(UUID list, String kept) {
        return Where.on(list).and(filters.kept(lists.withId(list), kept));
    }

    private Where where(MailingList on, Segment segment) {
        return Where.on(on.id).and(filters.kept(on, segment.filter));
    }

    private SegmentView view(MailingList on, Segment s) {
        return new SegmentView(s.id, on.slug, s.slug, s.name, filters.show(s), s.version, s.createdAt, s.updatedAt);
    }

    private void mustBeFree(MailingList on, String slug) {
        if (segments.find(on, slug).isPresent()) throw Refused.conflict("slug-taken", slug);
    }
}
