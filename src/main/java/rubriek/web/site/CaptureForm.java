package rubriek.web.site;

import org.jspecify.annotations.Nullable;
import rubriek.clipping.CaptureDraft;
import rubriek.clipping.Way;
import rubriek.shared.limits.Length;
import rubriek.shared.limits.OneLine;

/** The fields of the form behind the bookmarklet, as they were brought or filled in. */
record CaptureForm(
        @Nullable String url,
        @Nullable String title,
        @Nullable String text,
        @Nullable String section,
        @Nullable String note) {

    private static final int LONGEST_TITLE = 300;

    /** A title that a page made too long is no fault of the editor's. */
    CaptureForm cut() {
        if (title == null) return this;
        var line = OneLine.Check.cleaned(title.replaceAll("\\s+", " ")).strip();
        return new CaptureForm(url, Length.cut(line, LONGEST_TITLE), text, section, note);
    }

    CaptureDraft draft() {
        var link = filled(url);
        return new CaptureDraft(
                link == null ? "" : link,
                null,
                null,
                filled(title),
                filled(text),
                filled(section),
                filled(note),
                Way.BOOKMARKLET);
    }

    private static @Nullable String filled(@Nullable String field) {
        return field == null || field.isBlank() ? null : field.strip();
    }
}
