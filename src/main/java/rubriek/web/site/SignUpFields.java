package rubriek.web.site;

import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** The fields of our own sign-up form. */
class SignUpFields {

    @RestForm
    @Nullable
    String email;

    @RestForm
    @Nullable
    List<String> list;

    @RestForm
    @Nullable
    String begun;

    @RestForm
    @Nullable
    String extra;

    @RestForm
    @Nullable
    String meant;

    @RestForm
    @Nullable
    String sure;

    @RestForm
    @Nullable
    String resend;

    /** Whether the mail about it did not come, and is asked for once more. */
    boolean again() {
        return resend != null;
    }

    SignUpRequest request() {
        return new SignUpRequest(email, list, begun, extra, meant, sure, null);
    }
}
