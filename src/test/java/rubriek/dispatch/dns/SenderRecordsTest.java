package rubriek.dispatch.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rubriek.dispatch.dns.Finding.State;
import rubriek.support.LoopbackDns;

/** A-03, asked of a real name server on this machine. */
class SenderRecordsTest {

    private static final String FROM = "linde.example";
    private static final Sender.Key KEY = new Sender.Key("r2026._domainkey." + FROM, "v=DKIM1; k=rsa; p=MIIBIjAN");

    private final LoopbackDns dns = LoopbackDns.start();
    private final NameServers servers = new NameServers(new OnThisMachine(dns.port()));

    @AfterEach
    void no_more_answers() {
        dns.close();
    }

    @Test
    void a_sender_in_order_has_nothing_to_do() {
        published();
        for (var language : List.of(Locale.ENGLISH, Locale.forLanguageTag("nl"))) {
            var findings = look(sender(), language);
            assertEquals(9, findings.size());
            for (var finding : findings) {
                assertTrue(finding.state() == State.GOOD || finding.code().equals("bimi"), finding::toString);
                assertNull(finding.record(), finding::toString);
            }
        }
    }

    @Test
    void a_domain_that_publishes_nothing_is_told_what_to_publish() {
        var spf = of("spf");
        assertEquals(State.WRONG, spf.state());
        assertEquals(new Finding.Paste(FROM, "TXT", "v=spf1 a:mail.relay.example ~all"), spf.record());
        var dmarc = of("dmarc");
        assertEquals(State.WRONG, dmarc.state());
        assertEquals(
                new Finding.Paste("_dmarc." + FROM, "TXT", "v=DMARC1; p=none; rua=mailto:krant@" + FROM),
                dmarc.record());
        assertEquals(State.WRONG, of("reply-mx").state());
        assertEquals(State.WRONG, of("bounce-mx").state());
        assertEquals(State.WRONG, of("relay-name").state());
        assertEquals(State.ADVICE, of("ehlo").state());
        assertEquals(State.SKIPPED, of("bimi").state());
    }

    @Test
    void where_nobody_answers_it_still_says_what_to_publish() {
        dns.close();
        var findings = look(sender(), Locale.ENGLISH);
        var unanswered =
                findings.stream().filter(f -> f.state() == State.UNANSWERED).toList();
        assertEquals(7, unanswered.size(), findings::toString);
        assertTrue(unanswered.stream().allMatch(f -> f.message().contains("RUBRIEK_DNS_SERVERS")));
        assertNotNull(by("spf", findings).record());
        assertNotNull(by("dmarc", findings).record());
    }

    @ParameterizedTest
    @CsvSource({
        "v=DMARC1; p=none, ADVICE",
        "v=DMARC1; p=reject; sp=none, GOOD",
        "v=DMARC1;p=Quarantine, GOOD",
        "v=DMARC1; p=perhaps, WRONG",
        "v=DMARC1, WRONG",
        "a word about something else, WRONG",
    })
    void a_policy_is_read_as_receivers_read_it(String record, State state) {
        dns.txt("_dmarc." + FROM, List.of(record));
        assertEquals(state, of("dmarc").state());
    }

    @Test
    void the_policy_of_the_domain_above_holds_as_that_one_says_for_those_below() {
        dns.txt("_dmarc." + FROM, List.of("v=DMARC1; p=reject; sp=none"));
        var below = new Sender(
                "krant." + FROM, FROM, "krant@krant." + FROM, Optional.empty(), Optional.empty(), Optional.empty());
        assertEquals(State.ADVICE, by("dmarc", look(below, Locale.ENGLISH)).state());
    }

    @Test
    void two_policies_are_none() {
        dns.txt("_dmarc." + FROM, List.of("v=DMARC1; p=reject")).txt("_dmarc." + FROM, List.of("v=DMARC1; p=none"));
        assertEquals(State.WRONG, of("dmarc").state());
    }

    @ParameterizedTest
    @ValueSource(strings = {"v=spf1 +all", "v=spf1 mx all", "v=spf1 redirect=open.example"})
    void who_lets_everybody_in_is_told_so(String record) {
        dns.txt(FROM, List.of(record)).txt("open.example", List.of("v=spf1 +all"));
        var spf = of("spf");
        assertEquals(State.WRONG, spf.state());
        assertTrue(spf.message().contains("+all"), spf.message());
    }

    @Test
    void an_open_record_that_is_only_included_lets_nobody_in_whom_it_does_not_name() {
        dns.txt(FROM, List.of("v=spf1 include:open.example -all"))
                .txt("open.example", List.of("v=spf1 ip4:192.0.2.1 +all"));
        assertEquals(State.GOOD, of("spf").state());
    }

    @Test
    void lookups_are_counted_through_all_that_is_included() {
        dns.txt(FROM, List.of("v=spf1 include:a.example ~all"))
                .txt("a.example", List.of("v=spf1 a mx ptr exists:%{i}.b.example -all"));
        var message = of("spf").message();
        assertTrue(message.contains("5 lookups"), message);
    }

    @Test
    void more_than_ten_lookups_count_as_an_error_and_a_ring_ends() {
        IntStream.range(0, 12)
                .forEach(i -> dns.txt("s" + i + ".example", List.of("v=spf1 include:s" + (i + 1) + ".example -all")));
        dns.txt(FROM, List.of("v=spf1 include:s0.example -all"));
        assertEquals(State.WRONG, of("spf").state());
        dns.txt("ring.example", List.of("v=spf1 include:ring.example -all"));
        var ring = new Sender(
                "ring.example", "ring.example", "a@ring.example", Optional.empty(), Optional.empty(), Optional.empty());
        assertEquals(State.GOOD, by("spf", look(ring, Locale.ENGLISH)).state());
    }

    @Test
    void a_key_that_receivers_do_not_find_or_not_as_we_have_it_is_wrong() {
        assertEquals(
                new Finding.Paste(KEY.name(), "TXT", KEY.value()), of("dkim").record(), "D-08");
        dns.txt(KEY.name(), List.of("v=DKIM1; k=rsa; p=MIIBIjAO"));
        assertEquals(State.WRONG, of("dkim").state());
        assertTrue(of("dkim").message().contains("another key"));
        dns.txt(KEY.name(), List.of(KEY.value()));
        assertTrue(of("dkim").message().contains("several"));
    }

    @Test
    void without_a_key_somebody_has_to_make_one_unless_the_relay_signs() {
        var unsigned =
                new Sender(FROM, FROM, "krant@" + FROM, Optional.empty(), Optional.empty(), Optional.of(List.of()));
        assertEquals(State.WRONG, by("dkim", look(unsigned, Locale.ENGLISH)).state());
        var relayed = new Sender(FROM, FROM, "krant@" + FROM, Optional.empty(), Optional.empty(), Optional.empty());
        assertEquals(State.SKIPPED, by("dkim", look(relayed, Locale.ENGLISH)).state(), "D-11");
    }

    @Test
    void a_text_in_several_strings_is_one_and_two_records_are_none() {
        dns.txt(FROM, List.of("v=spf1 m", "x -all"));
        assertEquals(List.of("v=spf1 mx -all"), of("spf").found());
        dns.txt(FROM, List.of("v=spf1 -all"));
        assertEquals(State.WRONG, of("spf").state());
    }

    @Test
    void a_domain_that_takes_no_mail_is_wrong_and_one_without_servers_is_asked_to_name_them() {
        dns.record(FROM, "MX", "0 .");
        assertEquals(State.WRONG, of("reply-mx").state());
        dns.record("bare.example", "A", "192.0.2.7");
        var bare = new Sender(
                "bare.example",
                "bounces.bare.example",
                "a@bare.example",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertEquals(State.ADVICE, by("reply-mx", look(bare, Locale.ENGLISH)).state());
    }

    @Test
    void bounces_elsewhere_rest_on_the_signature_alone() {
        var apart = new Sender(
                FROM, "bounces.example", "krant@" + FROM, Optional.empty(), Optional.empty(), Optional.empty());
        assertEquals(State.ADVICE, by("alignment", look(apart, Locale.ENGLISH)).state(), "A-02");
        var within = new Sender(
                FROM, "bounces." + FROM, "krant@" + FROM, Optional.empty(), Optional.empty(), Optional.empty());
        assertEquals(State.GOOD, by("alignment", look(within, Locale.ENGLISH)).state(), "A-02");
    }

    @Test
    void an_address_whose_name_leads_elsewhere_has_none() {
        published();
        dns.record("mail.relay.example", "A", "192.0.2.11").record("11.2.0.192.in-addr.arpa", "PTR", "other.example.");
        var relay = of("relay-name");
        assertEquals(State.ADVICE, relay.state());
        assertEquals(List.of("192.0.2.11"), relay.found());
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "postfix", "10.0.0.25", "192.168.1.2", "::1"})
    void a_relay_of_ones_own_network_is_seen_by_nobody(String host) {
        assertTrue(Machines.here(host));
        var sender = new Sender(FROM, FROM, "krant@" + FROM, Optional.of(host), Optional.empty(), Optional.empty());
        assertEquals(
                State.SKIPPED, by("relay-name", look(sender, Locale.ENGLISH)).state());
    }

    @Test
    void a_picture_needs_an_enforced_policy() {
        dns.txt("default._bimi." + FROM, List.of("v=BIMI1; l=https://linde.example/logo.svg"));
        assertEquals(State.ADVICE, of("bimi").state(), "A-12");
        dns.txt("_dmarc." + FROM, List.of("v=DMARC1; p=reject"));
        assertEquals(State.GOOD, of("bimi").state(), "A-12");
    }

    private void published() {
        dns.record(FROM, "MX", "10 mail.linde.example.")
                .txt(FROM, List.of("v=spf1 a:mail.relay.example -all"))
                .txt("_dmarc." + FROM, List.of("v=DMARC1; p=reject"))
                .txt(KEY.name(), List.of("v=DKIM1; k=rsa; ", "p=MIIB IjAN"))
                .record("mail.relay.example", "A", "192.0.2.10")
                .record("10.2.0.192.in-addr.arpa", "PTR", "mail.relay.example.")
                .record("krant.linde.example", "AAAA", "2001:db8::1");
    }

    private static Sender sender() {
        return new Sender(
                FROM,
                FROM,
                "krant@" + FROM,
                Optional.of("mail.relay.example"),
                Optional.of("krant.linde.example"),
                Optional.of(List.of(KEY)));
    }

    private Finding of(String code) {
        return by(code, look(sender(), Locale.ENGLISH));
    }

    private static Finding by(String code, List<Finding> findings) {
        var found = findings.stream().filter(f -> f.code().equals(code)).toList();
        assertFalse(found.isEmpty(), code);
        return found.get(0);
    }

    private List<Finding> look(Sender sender, Locale language) {
        return new SenderRecords(servers).of(sender, language);
    }

    private record OnThisMachine(int port) implements DnsSettings {

        @Override
        public Optional<List<String>> servers() {
            return Optional.of(List.of("127.0.0.1:" + port));
        }

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(2);
        }
    }
}
