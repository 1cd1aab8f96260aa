package rubriek.dispatch.smtp;

import java.io.IOException;
import rubriek.shared.Mishap;

/** What the server sent is not SMTP. */
final class NotSmtp extends IOException {

    private final Mishap what;

    NotSmtp(Mishap what) {
        super(what.toString());
        this.what = what;
    }

    Mishap what() {
        return what;
    }
}
