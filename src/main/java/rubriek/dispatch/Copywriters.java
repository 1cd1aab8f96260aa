package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import rubriek.audience.Lists;

/** Finds who writes the copies of a mailing. */
@ApplicationScoped
class Copywriters {

    private final Mailings mailings;
    private final Composer composer;
    private final Lists lists;
    private final SendingSettings settings;

    Copywriters(Mailings mailings, Composer composer, Lists lists, SendingSettings settings) {
        this.mailings = mailings;
        this.composer = composer;
        this.lists = lists;
        this.settings = settings;
    }

    /** As it was frozen. */
    Copywriter of(UUID dispatch) {
        return of(mailings.frozen(dispatch));
    }

    Copywriter of(Mailing mailing) {
        return new Copywriter(mailing, composer, this::listing, settings.bounceDomain());
    }

    private Composer.Listing listing(UUID id) {
        var list = lists.get(id);
        return new Composer.Listing(list.slug(), list.title());
    }
}
