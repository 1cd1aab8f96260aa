package rubriek.web.site;

import java.util.List;
import rubriek.audience.SignUpForm;

/**
 * What the page after a sign-up shows, the same for every address but for the address.
 *
 * @param address with most of it hidden
 * @param email whole, for the button that asks for the mail once more
 * @param lists the slugs of the chosen ones
 * @param mailed whether the lists ask the mailbox of everybody; those that do not still ask it of who left
 * @param again whether that button was pressed
 */
record SignUpSent(String address, String email, List<String> lists, String begun, boolean mailed, boolean again) {

    static SignUpSent of(SignUpForm form, SignUpAttempt attempt, SignUpRequest request, boolean again) {
        return new SignUpSent(
                attempt.address().orElseThrow().masked(),
                attempt.email(),
                attempt.lists().stream().sorted().toList(),
                request.begunOrNone(),
                form.asksMailbox(attempt.lists()),
                again);
    }
}
