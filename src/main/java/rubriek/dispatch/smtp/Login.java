package rubriek.dispatch.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import rubriek.dispatch.Stage;
import rubriek.shared.Mishap;

/**
 * Logs in (RFC 4954): PLAIN (RFC 4616) or else LOGIN with a password, XOAUTH2 with an access token. A secret leaves only through
 * TLS, or to a relay on this machine itself (T-11), and no failure tells it.
 */
final class Login {

    private final Credentials credentials;
    private final Conversation conversation;
    private final Duration within;

    Login(Credentials credentials, Conversation conversation, Duration within) {
        this.credentials = credentials;
        this.conversation = conversation;
        this.within = within;
    }

    void run(Extensions offers) throws Broken {
        if (!conversation.wire().confidential()) throw Broken.lost(Stage.AUTH, Mishap.SECRET_IN_CLEAR);
        if (credentials.kind() == Credentials.Kind.ACCESS_TOKEN) withToken(offers);
        else if (offers.authenticatesBy("PLAIN")) plain();
        else if (offers.authenticatesBy("LOGIN")) login();
        else throw Broken.lost(Stage.AUTH, Mishap.NO_PASSWORD_LOGIN);
    }

    private void plain() throws Broken {
        var response = encoded('\0' + credentials.username() + '\0' + secret());
        answer("PLAIN", response, response);
    }

    private void login() throws Broken {
        respond("AUTH LOGIN");
        respond(encoded(credentials.username()));
        conversation.demand(Stage.AUTH, encoded(secret()), within);
    }

    private void withToken(Extensions offers) throws Broken {
        if (!offers.authenticatesBy("XOAUTH2")) throw Broken.lost(Stage.AUTH, Mishap.NO_TOKEN_LOGIN);
        var bearer = "user=" + credentials.username() + "\1auth=Bearer " + secret() + "\1\1";
        answer("XOAUTH2", encoded(bearer), "");
    }

    /**
     * @param again what to say when the server asks once more: it wants the response on a line of its own, or has told in its
     *     question why it will refuse
     */
    private void answer(String mechanism, String response, String again) throws Broken {
        var answer = conversation.ask(Stage.AUTH, "AUTH " + mechanism + " " + response, within);
        if (answer.goesOn()) answer = conversation.ask(Stage.AUTH, again, within);
        Conversation.agreed(Stage.AUTH, answer);
    }

    /** What cannot be read may hold anything: nothing of it is told. */
    private String secret() throws Broken {
        try {
            return credentials.secret();
        } catch (IOException unreadable) {
            throw Broken.lost(Stage.AUTH, Mishap.NO_TOKEN);
        }
    }

    private void respond(String line) throws Broken {
        var answer = conversation.ask(Stage.AUTH, line, within);
        if (answer.negative()) throw Broken.refused(Stage.AUTH, answer.reply());
        if (!answer.goesOn()) throw Conversation.outOfPlace(Stage.AUTH, answer);
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }
}
