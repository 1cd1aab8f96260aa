package rubriek.dispatch.smtp;

import java.io.IOException;

/** What the server sent is not SMTP. */
final class NotSmtp extends IOException {

    NotSmtp(String what) {
        super(what);
    }
}
