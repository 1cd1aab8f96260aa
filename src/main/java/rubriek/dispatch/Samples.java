package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rubriek.audience.Lists;
import rubriek.audience.WaysOut;
import rubriek.dispatch.message.Copy;
import rubriek.dispatch.message.MessageId;
import rubriek.dispatch.signing.Signatures;
import rubriek.newsletter.NewsletterView;
import rubriek.shared.EmailAddress;

/** Copies that belong to no dispatch, for eyes that check an issue: composed as any other, with a link to leave by that ends nothing. */
@ApplicationScoped
class Samples {

    private final Composer composer;
    private final Lists lists;
    private final Signatures signatures;
    private final Clock clock;

    Samples(Composer composer, Lists lists, Signatures signatures, Clock clock) {
        this.composer = composer;
        this.lists = lists;
        this.signatures = signatures;
        this.clock = clock;
    }

    /**
     * In the headers of the newsletter's first list, or of one by the newsletter's own name when it has none yet.
     *
     * @param signedElsewhere whether the relay that it goes over signs it
     */
    SignedTemplate template(Mailing mailing, boolean signedElsewhere) {
        var template = composer.template(mailing, listing(mailing.newsletter()));
        return new SignedTemplate(
                template,
                signedElsewhere ? List.of() : signatures.keys(mailing.letter().domain()));
    }

    Copy copy(Mailing mailing, EmailAddress to, @Nullable String name) {
        var now = clock.instant();
        var reader = new Composer.Reader(to, name, WaysOut.NOBODY, now);
        return composer.copy(mailing, reader, MessageId.at(mailing.letter().domain(), now), now);
    }

    private Composer.Listing listing(NewsletterView newsletter) {
        return lists.of(newsletter).stream()
                .findFirst()
                .map(list -> new Composer.Listing(list.knownAs(), list.title()))
                .orElseGet(() -> new Composer.Listing(newsletter.slug(), newsletter.title()));
    }
}
