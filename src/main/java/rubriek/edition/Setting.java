package rubriek.edition;

import io.quarkus.qute.TemplateInstance;
import rubriek.shared.Inserts;
import rubriek.shared.Markdown;

/** How one edition sets what is to be read, as HTML of its own kind or as plain text: a fragment for each kind of entry, and texts. */
interface Setting {

    /** How much of the texts is set. */
    Extent extent();

    /** The level of the headings of entries. */
    default int heading() {
        return Blocks.ENTRY;
    }

    /** Whether it is a mail, which leaves out what is read elsewhere or stands there twice. */
    default boolean abridges() {
        return false;
    }

    /** A text with pieces between its paragraphs. */
    Passage set(Markdown text, Manner manner, Inserts<Passage> inserts);

    /** A fragment, in the newsletter's language. */
    Passage set(TemplateInstance fragment);

    /**
     * A fragment that may stand inside another ({@link #box}, {@link #quote}, {@link #contact}, {@link #download}), as an entry
     * by itself.
     */
    default Passage alone(Passage fragment) {
        return fragment;
    }

    TemplateInstance link(LinkBlock block);

    TemplateInstance article(ArticleBlock block);

    TemplateInstance news(NewsBlock block);

    /** An editorial or a column. */
    TemplateInstance signed(SignedBlock block);

    TemplateInstance card(CardBlock block);

    TemplateInstance teaser(TeaserBlock block);

    TemplateInstance box(BoxBlock block);

    TemplateInstance quote(QuoteBlock block);

    TemplateInstance figure(FigureBlock block);

    TemplateInstance event(EventBlock block);

    TemplateInstance download(FileBlock block);

    TemplateInstance contact(ContactBlock block);

    TemplateInstance text(TextBlock block);

    /**
     * The manner of one text.
     *
     * @param firstHeading the level of its uppermost subheads
     * @param dialogue whether it is questions and answers
     */
    record Manner(int firstHeading, boolean dialogue) {

        /** Below a heading of this level. */
        static Manner below(int heading) {
            return new Manner(heading + 1, false);
        }
    }
}
