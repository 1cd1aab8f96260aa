package rubriek.support;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.exceptions.FailException;

/** James' jDKIM, an implementation of others, in the test's JVM. It knows no Ed25519 and passes such signatures over. */
public final class DkimJudge {

    private DkimJudge() {}

    /**
     * Whether a signature of the mail verifies.
     *
     * @param records the texts that DNS tells, by their names
     */
    public static boolean verifies(String mail, Map<String, String> records) {
        var verifier = new DKIMVerifier(
                (method, selector, domain) -> Stream.ofNullable(records.get(selector + "._domainkey." + domain))
                        .toList());
        try {
            var good = verifier.verify(new ByteArrayInputStream(mail.getBytes(ISO_8859_1)));
            return good != null && !List.copyOf(good).isEmpty();
        } catch (FailException refused) {
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
