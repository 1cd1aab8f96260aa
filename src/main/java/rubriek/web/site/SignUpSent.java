package rubriek.web.site;

import java.util.List;

/**
 * What the page after a sign-up shows, the same for every address but for the address.
 *
 * @param address with most of it hidden
 * @param email whole, for the button that asks for the mail once more
 * @param lists the slugs of the chosen ones
 * @param again whether that button was pressed
 */
record SignUpSent(String address, String email, List<String> lists, String begun, boolean again) {

    static SignUpSent of(SignUpAttempt attempt, SignUpRequest request, boolean again) {
        return new SignUpSent(
                attempt.address().orElseThrow().masked(),
                attempt.email(),
                attempt.lists().stream().sorted().toList(),
                request.begunOrNone(),
                again);
    }
}
