package rubriek.dispatch.dkim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rubriek.dispatch.dkim.Signed.MORNING;
import static rubriek.dispatch.dkim.Signed.text;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubriek.support.NeedsProgram;
import rubriek.support.Programs;

/** Programs of others that look the key up in DNS: what is ours verifies, and what was changed on the way does not (D-01, D-10). */
class RealVerifiersTest {

    @TempDir
    Path folder;

    private final Map<String, Boolean> expected = new TreeMap<>();
    private Verifier verifier;

    @BeforeEach
    void mails_lie_there() throws Exception {
        verifier = new Verifier(folder, Signed.records());
        var issue = Signed.number9();
        put("issue", issue, true);
        put("service", text(new Signer(Signed.keys(), new byte[0]).sign(Signed.confirmation(), MORNING)), true);
        var rsa = new Signer(List.of(Signed.key(Signed.RSA, Signed.SELECTOR)), new byte[0]);
        put("rsa", text(rsa.sign(Signed.confirmation(), MORNING)), true);
        for (var forged : Signed.forged(issue).entrySet()) put(forged.getKey(), forged.getValue(), false);
    }

    @AfterEach
    void close() {
        verifier.close();
    }

    /** mailauth is no package of Debian: {@code npm install --global mailauth} where it is wanted; it finds the domain aligned too. */
    @Test
    @NeedsProgram("dkimverify")
    void dkimpy_believes_what_is_ours_and_nothing_else_and_so_does_mailauth_where_it_is() throws Exception {
        assertEquals(expected, verifier.dkimpy());
        if (Programs.find("mailauth").isPresent()) assertEquals(expected, verifier.mailauth(published()));
    }

    @Test
    @NeedsProgram("opendkim")
    void opendkim_believes_what_is_ours_and_nothing_else() throws Exception {
        assertEquals(expected, verifier.opendkim());
    }

    @Test
    @NeedsProgram("dkimproxy-verify")
    void mail_dkim_believes_what_is_ours_and_nothing_else() throws Exception {
        assertEquals(expected, verifier.mailDkim());
    }

    /** What mailauth looks at in the place of DNS. */
    private Path published() throws Exception {
        var looked = folder.resolve("dns.json");
        var texts = Signed.records().stream()
                .collect(Collectors.toMap(DkimRecord::name, r -> Map.of("TXT", List.of(r.strings()))));
        texts.put("_dmarc.delinde.example", Map.of("TXT", List.of(List.of("v=DMARC1; p=reject"))));
        new ObjectMapper().writeValue(looked.toFile(), texts);
        return looked;
    }

    private void put(String name, String mail, boolean sound) throws Exception {
        verifier.put(name, mail);
        expected.put(name.replace(' ', '-'), sound);
    }
}
