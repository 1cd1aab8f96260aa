package rubriek.clipping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rubriek.clipping.ClippingRepository.Arrival;
import rubriek.newsletter.Newsletters;
import rubriek.shared.Page;
import rubriek.shared.PageRequest;
import rubriek.shared.Refused;
import rubriek.shared.Validation;
import rubriek.shared.limits.Length;

/** The link inbox of a newsletter: saving links, reading and changing them, and following what becomes of them. */
@ApplicationScoped
@Transactional
public class Clippings {

    private static final int LONGEST_NAME = 200;

    private final Newsletters newsletters;
    private final ClippingRepository clippings;
    private final Validation validation;
    private final Clock clock;

    Clippings(Newsletters newsletters, ClippingRepository clippings, Validation validation, Clock clock) {
        this.newsletters = newsletters;
        this.clippings = clippings;
        this.validation = validation;
        this.clock = clock;
    }

    /**
     * Saves links; one that lies in the inbox already is answered as it is, and nothing about it changes. Nothing is read from the web
     * here: that comes after, in the background.
     *
     * @return one for each link, in their order
     */
    public List<Capture> capture(String newsletter, CaptureDraft draft, String by) {
        validation.check(draft);
        var publication = newsletters.get(newsletter).id();
        var links = arrivals(draft, by);
        var came = new HashMap<String, Boolean>();
        sorted(links)
                .forEach(link -> came.computeIfAbsent(
                        link.hash(), hash -> clippings.arrive(publication, link, clock.instant())));
        var captures = new ArrayList<Capture>();
        for (var link : links) {
            var fresh = Boolean.TRUE.equals(came.put(link.hash(), false));
            captures.add(
                    new Capture(clippings.withLink(publication, link.hash()).view(), fresh));
        }
        return List.copyOf(captures);
    }

    /**
     * Lets links in that come by themselves. One that the inbox has ever held does not come again, whatever became of it.
     *
     * @param links the latest last
     * @param by the address of the feed
     * @return how many came in
     */
    public int bring(UUID newsletter, List<Brought> links, @Nullable String section, String by) {
        var now = clock.instant();
        var moments = new HashMap<String, Instant>();
        var arrivals = links.stream().map(link -> arrival(link, section, by)).toList();
        arrivals.forEach(link -> moments.put(link.hash(), now.plusNanos(1_000L * moments.size())));
        var fresh = 0;
        for (var link : sorted(arrivals)) {
            var unknown = clippings.know(newsletter, link.hash());
            if (unknown && clippings.arrive(newsletter, link, moments.getOrDefault(link.hash(), now))) fresh++;
        }
        return fresh;
    }

    /** Latest first. */
    public Page<ClippingView> list(String newsletter, ClippingFilter filter, PageRequest page) {
        var publication = newsletters.get(newsletter).id();
        var rows = clippings.page(publication, filter, page).stream()
                .map(Clipping::view)
                .toList();
        return Page.of(rows, page, clippings.count(publication, filter));
    }

    /** @throws rubriek.shared.Missing when there is none by that id in this inbox */
    public ClippingView get(String newsletter, UUID id) {
        return clippings.of(newsletters.get(newsletter).id(), id).view();
    }

    /**
     * Changes a part.
     *
     * @param change what stands is handed out, and what comes back is saved
     * @param expected the version that the change was made on; null for whatever stands
     * @throws Refused {@code clipping-placed}, {@code clipping-not-placed}, {@code link-taken}
     */
    public ClippingView change(
            String newsletter, UUID id, UnaryOperator<ClippingDraft> change, @Nullable Integer expected) {
        var clipping = clippings.of(newsletters.get(newsletter).id(), id);
        clipping.mustStandAt(expected);
        var draft = validation.check(change.apply(clipping.draft()));
        if (draft.equals(clipping.draft())) return clipping.view();
        clipping.change(draft, clock.instant());
        clippings.store(clipping);
        return clipping.view();
    }

    /** Takes the link out of the inbox; an entry that was made of it stays. No feed brings the link again. */
    public void delete(String newsletter, UUID id, @Nullable Integer expected) {
        var clipping = clippings.of(newsletters.get(newsletter).id(), id);
        clipping.mustStandAt(expected);
        clippings.delete(clipping);
    }

    /** Those with one of these links, by the hashes of their normal forms. */
    public List<Lying> lying(UUID newsletter, Collection<String> hashes) {
        return clippings.withLinks(newsletter, hashes).stream()
                .map(c -> new Lying(c.linkHash, c.view()))
                .toList();
    }

    /**
     * The clipping, locked until the transaction ends so that only one makes an entry of it.
     *
     * @throws Refused {@code clipping-placed} with the place, unless it stands in this issue by the same hand: then it is answered
     */
    public ClippingView toPlace(String newsletter, UUID id, UUID issue, String by) {
        var clipping = clippings.locked(newsletters.get(newsletter).id(), id);
        var repeated = clipping.standsIn(issue) && by.equals(clipping.placedBy);
        if (!repeated) clipping.mustNotBePlaced();
        return clipping.view();
    }

    /** An entry was made of it. */
    public ClippingView placed(String newsletter, UUID id, EntryPlace where, String by) {
        var clipping = clippings.of(newsletters.get(newsletter).id(), id);
        clipping.place(where, by, clock.instant());
        clippings.store(clipping);
        return clipping.view();
    }

    /**
     * An issue was saved: what was placed in it and is there no more is kept again, and what came back is placed.
     *
     * @param entries the ids of all entries that stand in it now
     */
    public void follow(UUID issue, int number, Set<String> entries) {
        clippings.ofIssue(issue).forEach(c -> c.follow(number, entries));
    }

    /** An issue was deleted: what was placed in it is kept again. */
    public void release(UUID issue) {
        clippings.ofIssue(issue).forEach(Clipping::release);
    }

    /** By their hashes, so that two who save the same links at once do not lock each other out. */
    private static List<Arrival> sorted(List<Arrival> links) {
        return links.stream().sorted(Comparator.comparing(Arrival::hash)).toList();
    }

    private static Arrival arrival(Brought link, @Nullable String section, String by) {
        return new Arrival(
                link.url(),
                link.title(),
                link.summary(),
                section,
                null,
                link.publishedOn(),
                Way.FEED,
                Length.cut(by, LONGEST_NAME));
    }

    private static List<Arrival> arrivals(CaptureDraft draft, String by) {
        var way = Objects.requireNonNullElse(draft.how(), draft.text() == null ? Way.API : Way.PASTE);
        return links(draft)
                .map(l ->
                        new Arrival(l.url(), l.title(), draft.summary(), draft.section(), draft.note(), null, way, by))
                .toList();
    }

    private static Stream<PastedText.Found> links(CaptureDraft draft) {
        if (draft.text() != null) return PastedText.links(draft.text()).stream();
        if (draft.urls() != null) return draft.urls().stream().map(url -> new PastedText.Found(url, null));
        return Stream.of(new PastedText.Found(Objects.requireNonNull(draft.url()), draft.title()));
    }

    /**
     * A link in the inbox.
     *
     * @param hash of its normal form
     */
    public record Lying(String hash, ClippingView clipping) {}
}
