package rubriek.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rubriek.newsletter.NewsletterView;
import rubriek.newsletter.Newsletters;
import rubriek.shared.PageRequest;

/**
 * Signing up by the public page. Whoever asks learns nothing about an address: what is known, unknown and suppressed gets the same
 * answer, which is none (S-13). Nobody gets an issue before their mailbox has answered, unless the list asks less (G-03).
 */
@ApplicationScoped
@Transactional
public class SignUps {

    private static final int SOME = 20;

    private final Register register;
    private final Suppressions suppressions;
    private final ListRepository lists;
    private final Newsletters newsletters;
    private final NoticeRepository notices;
    private final Welcomes welcomes;

    SignUps(
            Register register,
            Suppressions suppressions,
            ListRepository lists,
            Newsletters newsletters,
            NoticeRepository notices,
            Welcomes welcomes) {
        this.register = register;
        this.suppressions = suppressions;
        this.lists = lists;
        this.newsletters = newsletters;
        this.notices = notices;
        this.welcomes = welcomes;
    }

    /** @throws rubriek.shared.Missing when there is no such newsletter */
    public SignUpForm form(String newsletter) {
        var publication = newsletters.get(newsletter);
        var open = lists.of(publication.id());
        return new SignUpForm(
                publication, open.stream().map(l -> l.view(publication)).toList());
    }

    /** The newsletters that have a list to sign up for, by title; as many as somebody looks through. */
    public List<NewsletterView> open() {
        var open = lists.newsletters();
        return newsletters.list(PageRequest.first(PageRequest.MOST)).items().stream()
                .filter(newsletter -> open.contains(newsletter.id()))
                .limit(SOME)
                .toList();
    }

    /**
     * Puts the address on the lists, or asks its mailbox first; once for all that was chosen in one go. Lists that the newsletter
     * has not are passed over. What is told of somebody who is on a list, or was, is not taken: anybody may enter their address. Until a
     * mailbox has answered, the last answers count.
     */
    public void ask(SignUp signUp) {
        var chosen = chosen(signUp);
        if (chosen.isEmpty()) return;
        var person = register.person(signUp.address());
        if (!register.everConfirmed(person)) person.answer(signUp.fields());
        var now = register.now();
        var waiting = new ArrayList<Subscription>();
        for (var list : chosen) {
            if (asksMailbox(person, list, signUp))
                ask(person, list, signUp.page(), now).ifPresent(waiting::add);
            else
                register.join(person, list, agreed(ConsentAction.CONFIRMED, list, signUp.page(), now))
                        .ifPresent(welcomes::greet);
        }
        if (!waiting.isEmpty()) notices.queueConfirmation(waiting.get(0), now);
    }

    /** Asks the mailbox once more about those of the lists that still wait for its answer. */
    public void remind(SignUp signUp) {
        register.known(signUp.address()).ifPresent(person -> remind(person, signUp));
    }

    private void remind(Subscriber person, SignUp signUp) {
        var now = register.now();
        var waiting = chosen(signUp).stream()
                .flatMap(list -> remind(person, list, signUp.page(), now).stream())
                .toList();
        if (!waiting.isEmpty()) notices.queueConfirmation(waiting.get(0), now);
    }

    private Optional<Subscription> remind(Subscriber person, MailingList list, String page, Instant now) {
        return register.remind(person, list, agreed(ConsentAction.ASKED, list, page, now));
    }

    private List<MailingList> chosen(SignUp signUp) {
        return lists.of(newsletters.get(signUp.newsletter()).id()).stream()
                .filter(l -> signUp.lists().contains(l.slug))
                .filter(l -> suppressions.yieldsToConfirmation(signUp.address(), l))
                .toList();
    }

    /** How long a mailbox may take to answer. */
    public long daysToAnswer() {
        return register.daysToAnswer();
    }

    private Optional<Subscription> ask(Subscriber person, MailingList list, String page, Instant now) {
        return register.ask(person, list, agreed(ConsentAction.ASKED, list, page, now));
    }

    /**
     * Whoever left the list, was erased, or is reached at another address since, is brought back by their mailbox alone, whatever the
     * list asks of others.
     */
    private boolean asksMailbox(Subscriber person, MailingList list, SignUp signUp) {
        return list.optIn == OptIn.DOUBLE
                || suppressions.standsAgainst(signUp.address(), list)
                || register.mustSpeak(person)
                || register.find(person, list)
                        .filter(s -> s.unsubscribedAt != null && !s.is(SubscriptionStatus.CONFIRMED))
                        .isPresent();
    }

    private static Step agreed(ConsentAction action, MailingList list, String page, Instant now) {
        return new Step(action, now, Step.PERSON, page, list.consentText);
    }
}
