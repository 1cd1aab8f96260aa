package rubriek.bounce;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rubriek.audience.Erasures;
import rubriek.audience.Linde;
import rubriek.audience.ListView;
import rubriek.audience.SuppressionFilter;
import rubriek.audience.SuppressionView;
import rubriek.audience.Suppressions;
import rubriek.shared.EmailAddress;
import rubriek.shared.PageRequest;
import rubriek.shared.Purpose;
import rubriek.shared.SignedTokens;
import rubriek.support.DatabaseTest;
import rubriek.support.Eml;

/** Mails as mailboxes and providers send them, and what comes of each. */
@DatabaseTest
class ReportsTest {

    private static final ReportView LEFT = new ReportView(ReportKind.UNSUBSCRIBE, true);
    private static final ReportView COMPLAINED = new ReportView(ReportKind.COMPLAINT, true);

    @Inject
    Linde linde;

    @Inject
    Reports reports;

    @Inject
    SignedTokens tokens;

    @Inject
    Suppressions suppressions;

    @Inject
    Erasures erasures;

    private final EmailAddress anna = Linde.someone();

    @SuppressWarnings("NullAway.Init")
    private ListView list;

    @BeforeEach
    void somebody_reads() {
        list = linde.list();
        linde.confirmed(anna, list);
    }

    private ReportView take(String mail) throws IOException {
        return reports.take(new ByteArrayInputStream(mail.getBytes(UTF_8)));
    }

    private ReportView take(String name, Map<String, String> values) throws IOException {
        return take(Eml.filled(name, values));
    }

    private String address() {
        return "afmelden+" + tokens.signCaseless(Purpose.LEAVE_BY_MAIL, linde.subscription(list, anna))
                + "@nieuwsbrief.example";
    }

    private String link() {
        return "https://nieuwsbrief.example/unsubscribe/" + linde.token(Purpose.UNSUBSCRIBE, list, anna);
    }

    /** As the header of a copy names them. */
    private String linkAndAddress() {
        return link() + ">, <mailto:" + address();
    }

    private void assertNothingHappened() {
        assertEquals(List.of("added"), linde.steps(list, anna));
        assertEquals(List.of(), silence());
    }

    private List<SuppressionView> silence() {
        return suppressions
                .list(new SuppressionFilter(anna.value(), false), PageRequest.first(9))
                .items();
    }

    @Test
    void L_03_a_mail_to_an_address_of_ones_own_is_enough_and_twice_is_once() throws IOException {
        var mail = Eml.filled("leave-webmail", Map.of("address", address()));
        assertEquals(LEFT, take(mail));
        assertEquals(LEFT, take(mail));
        assertEquals(List.of("added", "unsubscribed"), linde.steps(list, anna));
        assertEquals(List.of(), silence());
    }

    @Test
    void L_03_so_is_one_without_a_word_in_capitals_to_an_address_of_before_a_new_key() throws IOException {
        var address = address().toUpperCase(Locale.ROOT);
        tokens.rotate();
        assertEquals(LEFT, take("leave-empty", Map.of("ADDRESS", address)));
        assertEquals(List.of("added", "unsubscribed"), linde.steps(list, anna));
    }

    @Test
    void L_03_so_is_that_of_apple_mail_which_says_that_no_person_wrote_it() throws IOException {
        assertEquals(LEFT, take("leave-apple", Map.of("address", address())));
        assertEquals(List.of("added", "unsubscribed"), linde.steps(list, anna));
    }

    @Test
    void L_03_a_mail_to_the_addresses_of_two_lists_is_for_both() throws IOException {
        var first = address();
        var other = linde.list();
        linde.confirmed(anna, other);
        var second = "afmelden+" + tokens.signCaseless(Purpose.LEAVE_BY_MAIL, linde.subscription(other, anna))
                + "@x.example";
        assertEquals(LEFT, take("leave-apple", Map.of("address", first + ", " + second)));
        assertEquals(List.of("added", "unsubscribed"), linde.steps(list, anna));
        assertEquals(List.of("added", "unsubscribed"), linde.steps(other, anna));
    }

    @Test
    void U_04_an_address_with_any_changed_character_is_like_a_mail_that_nobody_understands() throws IOException {
        var address = address();
        var unknown = take("question", Map.of());
        assertEquals(new ReportView(ReportKind.UNKNOWN, false), unknown);
        var start = address.indexOf('+') + 1;
        for (var i = start; i < address.indexOf('@'); i++) {
            var other = address.charAt(i) == 'a' ? 'b' : 'a';
            var forged = address.substring(0, i) + other + address.substring(i + 1);
            assertEquals(unknown, take("leave-webmail", Map.of("address", forged)), forged);
        }
        var link = linde.token(Purpose.UNSUBSCRIBE, list, anna);
        assertEquals(unknown, take("leave-webmail", Map.of("address", "afmelden+" + link + "@nieuwsbrief.example")));
        assertNothingHappened();
    }

    @Test
    void B_10_the_answer_of_a_machine_unsubscribes_nobody() throws IOException {
        assertEquals(
                new ReportView(ReportKind.REPLY, false),
                take("vacation", Map.of("address", "krant@nieuwsbrief.example")));
        assertNothingHappened();
    }

    /** I-05: nor is one of an address in UTF-8 (RFC 6533), which is known for a bounce all the same. */
    @ParameterizedTest
    @ValueSource(strings = {"bounce", "bounce-utf8"})
    void a_bounce_is_not_read_yet_and_changes_nothing_wherever_it_goes(String name) throws IOException {
        var bounce = take(name, Map.of("address", address(), "link", link()));
        assertEquals(new ReportView(ReportKind.UNKNOWN, false), bounce);
        assertNothingHappened();
    }

    @Test
    void F_01_F_02_a_complaint_is_traced_by_the_link_of_the_copy_though_every_address_was_taken_out()
            throws IOException {
        var values = Map.of("link", linkAndAddress());
        assertEquals(COMPLAINED, take("complaint-yahoo", values));
        assertEquals(COMPLAINED, take("complaint-yahoo", values));
        assertSilent("abuse");
    }

    /** It stands at the foot of the mail too, so that whoever it was passed on to knows it. */
    @Test
    void F_04_the_link_alone_takes_a_reader_off_the_list_and_silences_nobody() throws IOException {
        assertEquals(COMPLAINED, take("complaint-yahoo", Map.of("link", link())));
        assertEquals(List.of("added", "unsubscribed"), linde.steps(list, anna));
        assertEquals(List.of(), silence());
    }

    @Test
    void F_02_one_from_outlook_by_the_address_of_the_copy() throws IOException {
        var mailto = "mailto:" + address().replace("+", "%2B") + "?subject=unsubscribe";
        assertEquals(COMPLAINED, take("complaint-outlook", Map.of("mailto", mailto)));
        assertSilent("abuse");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Abuse", "fraud", "virus", "other"})
    void F_03_who_complains_is_off_the_list_and_is_mailed_by_no_other(String type) throws IOException {
        assertEquals(COMPLAINED, take("complaint-of-type", Map.of("type", type, "link", linkAndAddress())));
        assertSilent(type.toLowerCase(Locale.ROOT));
    }

    private void assertSilent(String detail) {
        assertEquals(List.of("added", "unsubscribed", "suppressed"), linde.steps(list, anna));
        var silence = silence();
        assertEquals(1, silence.size());
        assertEquals("complaint", silence.get(0).reason().word());
        assertEquals(detail, silence.get(0).detail());
        assertNull(silence.get(0).list());
    }

    @Test
    void who_opts_out_by_their_provider_leaves_the_list_and_is_called_no_complainer() throws IOException {
        assertEquals(LEFT, take("complaint-of-type", Map.of("type", "opt-out", "link", link())));
        assertEquals(List.of("added", "unsubscribed"), linde.steps(list, anna));
        assertEquals(List.of(), silence());
    }

    @ParameterizedTest
    @CsvSource({"not-spam,NOT_SPAM", "auth-failure,UNKNOWN", "'',UNKNOWN", "abuse\\nFeedback-Type: not-spam,UNKNOWN"})
    void F_03_a_report_of_anything_else_does_nothing(String type, ReportKind kind) throws IOException {
        var values = Map.of("type", type.replace("\\n", "\n"), "link", link());
        assertEquals(new ReportView(kind, false), take("complaint-of-type", values));
        assertNothingHappened();
    }

    @Test
    void B_03_F_04_the_address_of_a_reader_proves_nothing() throws IOException {
        var values = Map.of("reader", anna.value());
        assertEquals(new ReportView(ReportKind.COMPLAINT, false), take("complaint-recipient", values));
        assertNothingHappened();
    }

    @Test
    void G_07_of_somebody_who_was_erased_nothing_is_known_by_it_again() throws IOException {
        var address = address();
        var link = link();
        var subscription = linde.subscription(list, anna).toString();
        erasures.erase(linde.member(list, anna).id(), null, Linde.EDITOR);
        assertEquals(new ReportView(ReportKind.UNSUBSCRIBE, false), take("leave-webmail", Map.of("address", address)));
        assertEquals(new ReportView(ReportKind.COMPLAINT, false), take("complaint-yahoo", Map.of("link", link)));
        assertEquals(
                List.of("added", "erased"),
                linde.texts(
                        "select action from consent where subscription_id = cast(? as uuid) order by id",
                        subscription));
        assertEquals(1, silence().size());
        assertEquals("erased", silence().get(0).reason().word());
        assertNull(silence().get(0).email());
        assertEquals(0, linde.number("select count(*) from subscriber where email_key = ?", anna.key()));
    }

    @Test
    void B_11_more_than_ten_megabytes_are_not_read() {
        var mail = "To: " + address() + "\n\n" + "x".repeat(Reports.MOST_OCTETS);
        assertThrows(TooLarge.class, () -> take(mail));
        assertNothingHappened();
    }

    @Test
    void ten_are() throws IOException {
        var mail = "To: " + address() + "\n\n" + "De linde bloeit.\n".repeat(600_000);
        assertEquals(LEFT, take(mail));
    }
}
