package rubriek.dispatch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.apache.james.jdkim.DKIMSigner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.dispatch.Linde.Paper;
import rubriek.dispatch.dkim.KeyAlgorithm;
import rubriek.dispatch.dns.Finding;
import rubriek.dispatch.signing.DkimKeyDraft;
import rubriek.dispatch.signing.DkimKeys;
import rubriek.support.ApplicationTest;

/** D-11: a mail that arrived proves by what it bears whether the one-click button stands on a signature (U-03), whoever made it. */
@ApplicationTest
@TestProfile(Relayed.class)
class ReceivedMailTest {

    private static final String ALL = "from:subject:list-unsubscribe:list-unsubscribe-post";

    @Inject
    Linde linde;

    @Inject
    DkimKeys keys;

    @Inject
    Activations activations;

    @Inject
    SenderChecks checks;

    private Paper paper;
    private String domain;

    @BeforeEach
    void a_newsletter_with_a_domain_of_its_own() {
        paper = linde.withReaders(1);
        domain = "nieuws." + paper.slug() + ".example";
        linde.comesFrom(paper, domain);
    }

    @Test
    void our_own_signature_is_proven() {
        var key = keys.create(new DkimKeyDraft(domain, "mei", KeyAlgorithm.RSA, null));
        Relayed.DNS.txt(key.record().name(), key.record().strings());
        activations.activate(key.id(), null, false);
        var mail = arrived();
        assertFinding("good", "verifies and covers", mail);
        assertFinding(
                "wrong",
                "does not verify",
                mail.replace("Lindelaan", "Eikenlaan").replace("Subject: ", "Subject: Re: "));
    }

    @Test
    void a_relay_that_signs_is_told_what_it_leaves_out() throws Exception {
        var mail = arrived();
        assertFinding("wrong", "bears no signature", mail);
        assertFinding("good", "signature of " + domain, signed(mail, domain, ALL));
        assertFinding("wrong", "does not cover list-unsubscribe-post", signed(mail, domain, "from:list-unsubscribe"));
        assertFinding(
                "wrong",
                "is not the organisation of",
                signed(mail, "relay-" + domain.replace('.', '-') + ".example", ALL));
        assertFinding("good", "covers", signed(signed(mail, domain, ALL), "relay.example", "from"));
        assertFinding("good", "covers", signed(mail, "post." + paper.slug() + ".example", ALL));
        assertFinding("wrong", "more than 10 signatures", "DKIM-Signature: v=1\r\n".repeat(11) + mail);
    }

    @Test
    void what_is_no_mail_of_the_newsletter_proves_nothing() {
        var mail = arrived();
        assertFinding(
                "wrong", "is at \"lezer.example\"", mail.replace("<krant@" + domain + ">", "<iemand@lezer.example>"));
        assertFinding("wrong", "no List-Unsubscribe", mail.replace("List-Unsubscribe-Post:", "X-Anders:"));
        assertFinding("wrong", "is at \"\"", "Onzin");
    }

    private void assertFinding(String state, String words, String mail) {
        var finding = checks.received(paper.slug(), mail.getBytes(ISO_8859_1), Locale.ENGLISH);
        assertEquals(Finding.State.valueOf(state.toUpperCase(Locale.ROOT)), finding.state(), finding::message);
        assertTrue(finding.message().contains(words), finding::message);
    }

    /** As it lies in the mailbox of the reader. */
    private String arrived() {
        linde.send(paper);
        return await().until(() -> Relayed.SINK.mailsTo(paper.reader(0)), mails -> !mails.isEmpty())
                .get(0)
                .source();
    }

    /** As a relay signs that has published its key. */
    private static String signed(String mail, String domain, String fields) throws Exception {
        var pair = pair();
        var published = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
        var selector = "s" + Long.toString(System.nanoTime(), 36);
        Relayed.DNS.txt(
                selector + "._domainkey." + domain,
                List.of("v=DKIM1; k=rsa; p=" + published.substring(0, 200), published.substring(200)));
        var template = "v=1; a=rsa-sha256; c=relaxed/relaxed; d=" + domain + "; s=" + selector + "; h=" + fields
                + "; bh=; b=;";
        return new DKIMSigner(template, pair.getPrivate()).sign(new ByteArrayInputStream(mail.getBytes(ISO_8859_1)))
                + "\r\n"
                + mail;
    }

    private static KeyPair pair() throws Exception {
        var maker = KeyPairGenerator.getInstance("RSA");
        maker.initialize(2048);
        return maker.generateKeyPair();
    }
}
