package rubriek.support;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.issue.Entry;
import rubriek.issue.Image;
import rubriek.issue.IssueDraft;
import rubriek.issue.IssueStatus;
import rubriek.issue.IssueView;
import rubriek.issue.Link;
import rubriek.issue.LinkForm;
import rubriek.issue.Section;
import rubriek.issue.SectionView;
import rubriek.newsletter.Brand;
import rubriek.newsletter.Layout;
import rubriek.newsletter.NewsletterDraft;
import rubriek.newsletter.NewsletterView;
import rubriek.newsletter.Numbering;
import rubriek.newsletter.Publisher;
import rubriek.newsletter.Sender;

/**
 * Buurtkrant De Linde, a newsletter that does not exist, and its number 9: four sections, nine links and a text, with what real ones
 * have: quotes of all kinds (one unbalanced), {@code +}, {@code ;} and {@code &}, an entry without a link, one in English, one that
 * is a podcast.
 */
public final class Sample {

    public static final Instant MADE = Instant.parse("2021-08-30T07:00:00Z");
    public static final Instant PUBLISHED = Instant.parse("2021-09-14T07:00:00Z");

    private static final Publisher PUBLISHER = new Publisher(
            "Stichting Buurtkrant De Linde",
            List.of("Lindeplein 4", "1234 AB Veldhoven aan de Rijt"),
            "redactie@delinde.example",
            "https://delinde.example/");

    private static final Sender SENDER =
            new Sender("Buurtkrant De Linde", "krant@delinde.example", "redactie@delinde.example");

    private static final String INTRODUCTION = """
            Elke maand het nieuws van onze buurt, verzameld door buren. Heb je zelf iets gezien of gelezen? Mail de redactie: \
            redactie@delinde.example.""";

    private Sample() {}

    public static NewsletterDraft newsletterDraft(String slug) {
        return new NewsletterDraft(
                slug,
                "Buurtkrant De Linde",
                "nl",
                "Europe/Amsterdam",
                INTRODUCTION,
                PUBLISHER,
                SENDER,
                null,
                List.of("Gezondheid", "Leefbaarheid", "Jong en oud", "Agenda"),
                Map.of("gemeenteveldhoven.example", "Gemeente"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** With what is computed and what was left out. */
    public static NewsletterView newsletter() {
        return newsletter("nl", Brand.PLAIN);
    }

    public static NewsletterView newsletter(String language, Brand brand) {
        var draft = newsletterDraft("de-linde");
        return new NewsletterView(
                UUID.fromString("11111111-2222-4333-8444-555555555555"),
                draft.slug(),
                draft.title(),
                language,
                draft.timeZone(),
                draft.introduction(),
                draft.publisher(),
                draft.sender(),
                brand,
                Objects.requireNonNull(draft.sections()),
                Objects.requireNonNull(draft.sources()),
                null,
                Numbering.RUNNING,
                Layout.NEWSLETTER,
                "De Linde wordt gemaakt door *vrijwilligers*. Overnemen mag, met de naam van de krant erbij.",
                null,
                null,
                List.of(),
                rubriek.newsletter.ReviewRules.NONE,
                1,
                MADE,
                MADE);
    }

    /** Nummer 9 – september 2021, complete, so that it may be sent. */
    public static IssueDraft number9Draft() {
        return new IssueDraft(9, "2021-09", null, null, null, null, null, Number9.sections());
    }

    /** The same, published. */
    public static IssueView number9() {
        return issue(Number9.sections());
    }

    /** Number 9 with other sections; the titles of the sections are numbered from 1. */
    public static IssueView issue(List<Section> sections) {
        var views = new ArrayList<SectionView>();
        var number = 0;
        for (var section : sections) {
            views.add(new SectionView(
                    Objects.requireNonNullElse(section.id(), "s" + (views.size() + 1)),
                    section.isNumbered() ? Integer.valueOf(++number) : null,
                    section.title(),
                    section.isNumbered(),
                    section.introduction(),
                    section.all()));
        }
        return new IssueView(
                UUID.fromString("99999999-2222-4333-8444-555555555555"),
                UUID.fromString("11111111-2222-4333-8444-555555555555"),
                9,
                "2021-09",
                "Nummer 9 – september 2021",
                IssueStatus.PUBLISHED,
                "Buurtkrant De Linde, nummer 9 – september 2021",
                null,
                Layout.NEWSLETTER,
                null,
                null,
                views,
                3,
                MADE,
                PUBLISHED,
                PUBLISHED,
                null);
    }

    /** A section of a few entries. */
    public static Section section(String title, Entry... entries) {
        return new Section(null, title, null, null, List.of(entries));
    }

    /** A link with nothing but what a reader needs. */
    public static Link link(String id, String title, @Nullable String url) {
        return new Link(id, title, url, null, null, null, null, null, null, null, null, null, null);
    }

    /** A link with every field. */
    public static Link fullLink() {
        return new Link(
                "e-vol",
                "Alles over de nieuwe speeltuin",
                "https://delinde.example/speeltuin?deel=1&taal=nl",
                null,
                "Gemeente",
                "De speeltuin krijgt een **waterpomp** en [een klimboom](https://delinde.example/klimboom).",
                "Bekijk de tekeningen",
                "Noor Bakker",
                LocalDate.of(2021, 9, 2),
                "nl-BE",
                new Image(
                        "https://delinde.example/speeltuin.jpg",
                        null,
                        "Tekening van de speeltuin met een waterpomp",
                        null),
                LinkForm.VIDEO,
                null);
    }
}
