package rubriek.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rubriek.audience.SignUp;
import rubriek.audience.SignUpForm;
import rubriek.audience.SignUps;
import rubriek.shared.EmailAddress;

/** Takes what sign-up forms send, whosever they are, by the same rules. */
@ApplicationScoped
class SignUpDesk {

    private final SignUps signUps;
    private final Patience patience;
    private final Rush rush;

    SignUpDesk(SignUps signUps, Patience patience, Rush rush) {
        this.signUps = signUps;
        this.patience = patience;
        this.rush = rush;
    }

    /** @throws rubriek.shared.Missing when there is no such newsletter */
    SignUpForm form(String newsletter) {
        return signUps.form(newsletter);
    }

    /** What to hide in a form that is handed out now. */
    String begun(SignUpForm form) {
        return patience.begun(form.newsletter().id());
    }

    /** When the form was handed out; nothing when it was too long ago, or not by us. */
    Optional<Instant> since(SignUpForm form, SignUpRequest request) {
        return patience.since(form.newsletter().id(), request.begunOrNone());
    }

    /** What is right and wrong with it, without doing anything. */
    SignUpAttempt look(SignUpForm form, SignUpRequest request) {
        var since = since(form, request);
        var again = since.isEmpty() || (request.human() && patience.isHasty(since.orElseThrow()));
        return SignUpAttempt.of(form, request, again);
    }

    /**
     * Does what a person asked for, and nothing for a program; neither learns which.
     *
     * @param told null when it was a program
     * @param page where the form stood, kept as proof
     * @return the address, to show part of it
     */
    EmailAddress take(SignUpForm form, SignUpAttempt attempt, @Nullable Told told, String page, Visitor visitor) {
        var newsletter = form.newsletter().slug();
        var address = attempt.address().orElseThrow();
        rush.admit(visitor.address(), newsletter);
        if (told != null) signUps.ask(new SignUp(newsletter, address, attempt.lists(), page, told.values()));
        return address;
    }

    /** As {@link #take}, when the mail about it did not come. */
    void remind(SignUpForm form, SignUpAttempt attempt, boolean human, String page, Visitor visitor) {
        var newsletter = form.newsletter().slug();
        rush.admit(visitor.address(), newsletter);
        if (human) signUps.remind(new SignUp(newsletter, attempt.address().orElseThrow(), attempt.lists(), page));
    }

    long daysToAnswer() {
        return signUps.daysToAnswer();
    }
}
