package rubriek.edition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Markup;

/** What the frame of a magazine shows. */
record MagazinePage(
        Markup style,
        Cover cover,
        Contents contents,
        @Nullable Markup introduction,
        List<HtmlSection> sections,
        @Nullable Markup colophon) {}
