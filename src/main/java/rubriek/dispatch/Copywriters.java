package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import rubriek.audience.Lists;
import rubriek.dispatch.signing.Signatures;

/** Finds who writes the copies of a mailing. */
@ApplicationScoped
class Copywriters {

    private final Mailings mailings;
    private final Composer composer;
    private final Lists lists;
    private final Signatures signatures;
    private final SendingSettings settings;

    Copywriters(Mailings mailings, Composer composer, Lists lists, Signatures signatures, SendingSettings settings) {
        this.mailings = mailings;
        this.composer = composer;
        this.lists = lists;
        this.signatures = signatures;
        this.settings = settings;
    }

    /** As it was frozen. */
    Copywriter of(UUID dispatch) {
        return of(dispatch, mailings.frozen(dispatch));
    }

    Copywriter of(Mailing mailing) {
        return of(mailing.issue().id(), mailing);
    }

    private Copywriter of(UUID sending, Mailing mailing) {
        var keys = signatures.keys(mailing.letter().domain());
        return new Copywriter(sending, mailing, composer, this::listing, settings.bounceDomain(), keys);
    }

    private Composer.Listing listing(UUID id) {
        var list = lists.get(id);
        return new Composer.Listing(list.knownAs(), list.title());
    }
}
