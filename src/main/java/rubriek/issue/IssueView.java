package rubriek.issue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rubriek.newsletter.Layout;
import rubriek.newsletter.Masthead;
import rubriek.newsletter.NewsletterView;
import rubriek.shared.Json;
import rubriek.shared.Versioned;

/**
 * A whole issue, with all that is computed: its title, its sections' numbers, the subject that it has unless the editor chose
 * another.
 *
 * @param period year and month, {@code 2021-09}
 * @param title "Nummer 9 – september 2021", in the newsletter's language
 * @param version counts the saves from 1; the issue's ETag
 * @param masthead what it was published under; null of one that is not
 */
@JsonPropertyOrder({
    "number",
    "period",
    "title",
    "status",
    "subject",
    "preheader",
    "layout",
    "cover",
    "introduction",
    "sections"
})
public record IssueView(
        @JsonIgnore UUID id,
        @JsonIgnore UUID newsletterId,
        int number,
        String period,
        String title,
        IssueStatus status,
        String subject,
        @Nullable String preheader,
        Layout layout,
        @Nullable Image cover,
        @Nullable String introduction,
        List<SectionView> sections,
        int version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant publishedAt,
        @JsonIgnore @Nullable Masthead masthead)
        implements Versioned {

    @JsonIgnore
    public boolean isPublished() {
        return status == IssueStatus.PUBLISHED;
    }

    /** The newsletter as it stood when the issue was published; as it stands, of one that is not. */
    public NewsletterView publishedBy(NewsletterView today) {
        return masthead == null ? today : masthead.on(today);
    }

    /** The ids of its newsletter's own pictures and files that stand in it. */
    public Set<UUID> media() {
        return MediaReference.allIn(Json.write(this)).stream()
                .map(MediaReference::medium)
                .collect(Collectors.toSet());
    }

    /**
     * The issue as one edition shows it: without the entries that are hidden there and without the sections that have nothing left
     * to read. A section that is empty everywhere leaves no gap in the numbers; one that is empty here keeps its own, so that a
     * number means the same in every edition.
     */
    public IssueView shownIn(EditionKind edition) {
        var shown = new ArrayList<SectionView>();
        var number = 0;
        for (var section : sections) {
            if (!section.isShownSomewhere()) continue;
            var own = section.number() == null ? section : section.as(++number);
            var left = own.with(
                    own.entries().stream().filter(e -> e.shownIn(edition)).toList());
            if (left.saysSomething()) shown.add(left);
        }
        return with(shown);
    }

    /** The same issue with these sections. */
    public IssueView with(List<SectionView> others) {
        return new IssueView(
                id,
                newsletterId,
                number,
                period,
                title,
                status,
                subject,
                preheader,
                layout,
                cover,
                introduction,
                List.copyOf(others),
                version,
                createdAt,
                updatedAt,
                publishedAt,
                masthead);
    }
}
