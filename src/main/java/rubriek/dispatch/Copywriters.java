package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import rubriek.audience.Lists;

/** Finds for a dispatch that has begun who writes its copies. */
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

    Copywriter of(UUID dispatch) {
        return new Copywriter(mailings.frozen(dispatch), composer, lists::get, settings.bounceDomain());
    }
}
