package rubriek.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import rubriek.newsletter.NewsletterView;
import rubriek.newsletter.Newsletters;
import rubriek.shared.EmailAddress;
import rubriek.shared.Purpose;

/**
 * Mailing somebody the link to their preferences. Whoever asks by an address learns nothing about it: the answer is none (S-13). It goes
 * to those who left too, who may come back or see what is still known of them.
 */
@ApplicationScoped
@Transactional
public class PreferenceLinks {

    private final Holders holders;
    private final Register register;
    private final PublisherLists lists;
    private final Newsletters newsletters;
    private final PersonalNotices notices;

    PreferenceLinks(
            Holders holders,
            Register register,
            PublisherLists lists,
            Newsletters newsletters,
            PersonalNotices notices) {
        this.holders = holders;
        this.register = register;
        this.lists = lists;
        this.newsletters = newsletters;
        this.notices = notices;
    }

    /** @throws rubriek.shared.Missing when there is no such newsletter */
    public NewsletterView newsletter(String slug) {
        return newsletters.get(slug);
    }

    /** To this address, when it is or was on a list of the newsletter's publisher. */
    public void mail(String newsletter, EmailAddress address) {
        var publication = newsletters.get(newsletter);
        register.known(address)
                .ifPresent(person -> lists.of(publication).stream()
                        .flatMap(list -> register.find(person, list).stream())
                        .filter(s -> !s.is(SubscriptionStatus.UNCONFIRMED))
                        .findFirst()
                        .ifPresent(s -> notices.ask(NoticeKind.PREFERENCES, person, s)));
    }

    /** To whom this link to leave was mailed: whoever has it now sees nothing but that. A link that does not work mails nobody. */
    public void mail(String leavingToken) {
        holders.locked(Purpose.UNSUBSCRIBE, leavingToken)
                .ifPresent(h -> notices.ask(NoticeKind.PREFERENCES, h.person(), h.subscription()));
    }
}
