package rubriek.dispatch.signing;

import java.util.Comparator;
import java.util.Locale;
import rubriek.shared.SortKey;

/** By what one may sort the keys that sign mail, in memory, as some come from files. */
public enum DkimKeySort implements SortKey {
    DOMAIN,
    SELECTOR,
    CREATED_AT;

    Comparator<DkimKeyView> order() {
        return first().thenComparing(DkimKeyView::domain)
                .thenComparing(DkimKeyView::selector)
                .thenComparing(DkimKeyView::id);
    }

    private Comparator<DkimKeyView> first() {
        return switch (this) {
            case DOMAIN -> Comparator.comparing(DkimKeyView::domain);
            case SELECTOR -> Comparator.comparing(DkimKeyView::selector);
            case CREATED_AT ->
                Comparator.comparing(DkimKeyView::createdAt, Comparator.nullsLast(Comparator.naturalOrder()));
        };
    }

    @Override
    public String ascending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
