package rubriek.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.AssertTrue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Links;
import rubriek.shared.Missing;
import rubriek.shared.Page;
import rubriek.shared.PageRequest;
import rubriek.shared.Refused;
import rubriek.shared.Validation;

/** The pictures and files of newsletters: finding, describing, deleting and reading them. New ones come by {@link Uploads}. */
@ApplicationScoped
@Transactional
public class Media {

    private final MediumRepository media;
    private final Validation validation;
    private final Links links;
    private final Clock clock;

    Media(MediumRepository media, Validation validation, Links links, Clock clock) {
        this.media = media;
        this.validation = validation;
        this.links = links;
        this.clock = clock;
    }

    /** Newest first. */
    public Page<MediumView> list(UUID newsletter, @Nullable MediumKind kind, PageRequest page) {
        var views = media.page(newsletter, kind, page).stream()
                .map(m -> m.view(links))
                .toList();
        return Page.of(views, page, media.countOf(newsletter, kind));
    }

    /** @throws Missing when the newsletter has none by that id */
    public MediumView get(UUID newsletter, UUID id) {
        return media.of(newsletter, id).view(links);
    }

    /** Those of the newsletter that are there, by their ids. */
    public Map<UUID, MediumView> among(UUID newsletter, Collection<UUID> ids) {
        return media.among(newsletter, ids).stream()
                .map(m -> m.view(links))
                .collect(Collectors.toMap(MediumView::id, Function.identity()));
    }

    /**
     * Says something else of a medium. Issues have words of their own for what they show.
     *
     * @param expected the version that the change was made on; null for whatever stands
     * @throws rubriek.shared.Invalid when a picture would be left without words
     */
    public MediumView change(UUID newsletter, UUID id, UnaryOperator<MediumDraft> change, @Nullable Integer expected) {
        var medium = media.of(newsletter, id);
        medium.mustStandAt(expected);
        var words = change.apply(medium.draft());
        check(words, medium.kind == MediumKind.PICTURE);
        if (!words.equals(medium.draft())) medium.describe(words, clock.instant());
        media.flush();
        return medium.view(links);
    }

    /**
     * @param inHead the addresses of the pictures that the newsletter shows by itself
     * @throws Refused {@code media-in-use} while an issue shows it, {@code media-in-head} while the newsletter does
     */
    public void delete(UUID newsletter, UUID id, Collection<String> inHead, @Nullable Integer expected) {
        var medium = media.of(newsletter, id);
        medium.mustStandAt(expected);
        if (inHead.stream().anyMatch(medium.view(links)::isAt)) throw Refused.conflict("media-in-head", medium.name);
        try {
            media.remove(medium);
        } catch (ConstraintViolationException referred) {
            throw Refused.conflict("media-in-use", medium.name);
        }
    }

    /** @throws Missing when there is no such medium, or none of its renditions is called so */
    public StoredFile file(UUID id, String name) {
        return media.rendition(id, name).map(Rendition::file).orElseThrow(() -> new Missing("medium", id));
    }

    /**
     * A part of the octets of a file, so that it need not be in memory as a whole and no connection is held while somebody slow
     * reads it.
     *
     * @param place counted from 0
     * @return nothing behind the last part
     */
    public Optional<byte[]> part(StoredFile file, int place) {
        return media.part(file.rendition(), place).map(part -> part.octets);
    }

    /** The octets of a picture in its largest size, some hundreds of kilobytes; empty when it was deleted. */
    public byte[] picture(UUID id) {
        var octets = new ByteArrayOutputStream();
        for (var part : media.partsOfWhole(id)) octets.writeBytes(part);
        return octets.toByteArray();
    }

    /** As {@link Uploads} wants it before and after its work. */
    Optional<MediumView> known(UUID newsletter, String hash) {
        return media.withHash(newsletter, hash).map(m -> m.view(links));
    }

    /** @throws Overtaken when somebody else has stored the same file in the meantime, or the newsletter is gone */
    MediumView keep(Intake intake, List<Development> developed) {
        var renditions = new java.util.ArrayList<Rendition>();
        for (var made : developed) renditions.add(new Rendition(made, renditions.size()));
        var medium = new Medium(intake, renditions, clock.instant());
        try {
            media.persistAndFlush(medium);
        } catch (ConstraintViolationException taken) {
            throw new Overtaken();
        }
        for (int i = 0; i < renditions.size(); i++) store(renditions.get(i), developed.get(i));
        return medium.view(links);
    }

    private void store(Rendition rendition, Development made) {
        try (var octets = made.content().open()) {
            for (int place = 0; ; place++) {
                var part = octets.readNBytes(RenditionPart.SIZE);
                if (part.length == 0) return;
                media.store(new RenditionPart(rendition.id, place, part));
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    void check(MediumDraft words, boolean ofPicture) {
        validation.check(words);
        if (ofPicture) validation.check(new Described(words.describes()));
    }

    /** Whether it is said what a picture shows; named as the field that says so. */
    private record Described(
            @AssertTrue(message = "{rubriek.limits.altOrDecorative}")
            boolean alt) {}

    /** The same file came twice at the same moment. */
    static final class Overtaken extends RuntimeException {}
}
