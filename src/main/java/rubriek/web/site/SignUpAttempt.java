package rubriek.web.site;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import rubriek.audience.ListView;
import rubriek.audience.SignUpForm;
import rubriek.shared.EmailAddress;

/**
 * The sign-up form as somebody sent it, and what is wrong with it. What is public here is so for its template.
 *
 * @param email as it was typed; shown again when something is wrong
 * @param lists the slugs of the chosen lists; the only one when there is nothing to choose
 * @param again whether to press the button once more: the form came back quicker than a person fills it in, or was handed
 *     out too long ago, or not by us
 * @param sure whether the person has said that the address is not a slip
 */
record SignUpAttempt(String email, Set<String> lists, boolean sent, boolean again, boolean sure) {

    /** Nothing is filled in or ticked yet (G-04). */
    static final SignUpAttempt NONE = new SignUpAttempt("", Set.of(), false, false, false);

    static SignUpAttempt of(SignUpForm form, SignUpRequest request, boolean again) {
        return new SignUpAttempt(request.typed(), lists(form, request.chosen()), true, again, request.isSure());
    }

    /** Consent holds for what was named (G-01): where nothing is to choose and nothing is named, that is the one there is. */
    private static Set<String> lists(SignUpForm form, Collection<String> chosen) {
        var open = form.lists().stream().map(ListView::slug).collect(Collectors.toSet());
        if (!chosen.isEmpty() || form.several()) open.retainAll(chosen);
        return open;
    }

    Optional<EmailAddress> address() {
        return EmailAddress.parse(email);
    }

    public boolean emailWrong() {
        return sent && address().isEmpty();
    }

    public boolean listWrong() {
        return sent && lists.isEmpty();
    }

    /** Whether pressing once more is all that is to be done, as far as the form itself goes. */
    public boolean onlyAgain() {
        return again && !emailWrong() && !listWrong();
    }

    public boolean wrong() {
        return again || emailWrong() || listWrong() || meant().isPresent();
    }

    /** What was probably meant; nothing once the person was asked. */
    public Optional<String> meant() {
        return sent && !sure ? address().flatMap(TypingSlips::meant) : Optional.empty();
    }

    public boolean chose(String list) {
        return lists.contains(list);
    }
}
