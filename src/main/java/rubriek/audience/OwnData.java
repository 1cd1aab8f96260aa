package rubriek.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import rubriek.newsletter.NewsletterView;
import rubriek.shared.Languages;
import rubriek.shared.Purpose;

/** A reader's rights to their data, by the link to their preferences: all of it, and none of it (GDPR articles 17 and 20). */
@ApplicationScoped
@Transactional
public class OwnData {

    private final Holders holders;
    private final Register register;
    private final Dossiers dossiers;
    private final Erasures erasures;

    OwnData(Holders holders, Register register, Dossiers dossiers, Erasures erasures) {
        this.holders = holders;
        this.register = register;
        this.dossiers = dossiers;
        this.erasures = erasures;
    }

    /** All that is known of the reader, this telling included. */
    public Optional<Dossier> tell(String token) {
        return holders.lockedAtHome(Purpose.PREFERENCES, token).map(h -> {
            register.writeAll(
                    h.person(), new Step(ConsentAction.EXPORTED, register.now(), Step.PERSON, Preferences.PAGE));
            register.flush();
            return dossiers.of(h.person(), Languages.locale(h.person().languageOr(h.newsletter())));
        });
    }

    /** @return the newsletter that the link came from; nothing when it does not work, as after the person was erased */
    public Optional<NewsletterView> erase(String token) {
        return holders.lockedAtHome(Purpose.PREFERENCES, token).map(h -> {
            erasures.erase(h.person(), Step.PERSON, Preferences.PAGE);
            return h.newsletter();
        });
    }
}
