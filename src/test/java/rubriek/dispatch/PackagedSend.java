package rubriek.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import rubriek.shared.Json;
import rubriek.support.Program;
import rubriek.support.SmtpSink;
import rubriek.support.SmtpSink.Moment;

/** An issue that packaged programs send to so many readers, and what the ledger and the relay say of it. */
final class PackagedSend {

    /** To the relay, from each program. */
    static final int CONNECTIONS = 4;

    private final SmtpSink relay;
    private final int readers;

    PackagedSend(SmtpSink relay, int readers) {
        this.relay = relay;
        this.readers = readers;
    }

    Program over(Program program) {
        return program.with("RUBRIEK_SMTP_HOST", relay.host())
                .with("RUBRIEK_SMTP_PORT", String.valueOf(relay.port()))
                .with("RUBRIEK_SMTP_TLS", "none")
                .with("RUBRIEK_SMTP_CONNECTIONS", String.valueOf(CONNECTIONS))
                .with("RUBRIEK_API_REQUESTS_PER_MINUTE", "100000"); // each reader is one
    }

    /** Newsletter, issue, list and readers; and a relay that takes its time for each copy. */
    void prepare(Program program, Duration each) {
        var http = program.http();
        assertEquals(201, http.api("POST", "/newsletters", NEWSLETTER).statusCode());
        assertEquals(201, http.api("POST", "/newsletters/linde/issues", ISSUE).statusCode());
        assertEquals(201, http.api("POST", "/lists", LIST).statusCode());
        for (var i = 0; i < readers; i++)
            assertEquals(
                    201,
                    http.api("POST", "/lists/linde/subscribers", READER.formatted(i))
                            .statusCode());
        relay.delay(Moment.DOT, each);
    }

    /**
     * @param when further members of the draft, each behind a comma
     * @return the dispatch
     */
    String begin(Program program, String when) {
        var draft = "{\"lists\": [\"linde\"]" + when + "}";
        var sent = program.http().api("POST", "/newsletters/linde/issues/9/dispatches", draft);
        assertEquals(202, sent.statusCode(), sent.body());
        return Json.tree(sent.body()).get("id").textValue();
    }

    JsonNode view(Program program, String dispatch) {
        return Json.tree(program.http().api("GET", "/dispatches/" + dispatch).body());
    }

    /** The counts, which are the audience at any moment. */
    JsonNode counts(Program program, String dispatch) {
        var counts = view(program, dispatch).get("counts");
        var sum = 0;
        for (var state : DeliveryState.values()) sum += counts.get(state.word()).intValue();
        assertEquals(counts.get("audience").intValue(), sum, "R-03");
        assertEquals(true, sum == readers || sum == 0, "R-02");
        return counts;
    }

    List<String> whoGotItTwice() {
        return IntStream.range(0, readers)
                .mapToObj(PackagedSend::address)
                .filter(address -> relay.mailsTo(address).size() > 1)
                .toList();
    }

    int whoGotIt() {
        return (int) IntStream.range(0, readers)
                .filter(i -> !relay.mailsTo(address(i)).isEmpty())
                .count();
    }

    private static String address(int reader) {
        return "lezer" + reader + "@lezer.example";
    }

    private static final String NEWSLETTER = """
            {"slug": "linde", "title": "Buurtkrant De Linde", "language": "nl", "timeZone": "Europe/Amsterdam",
             "publisher": {"name": "Stichting De Linde", "address": ["Lindeplein 4"], "email": "post@linde.example"},
             "sender": {"name": "Buurtkrant De Linde", "email": "krant@linde.example"}}""";

    private static final String ISSUE = """
            {"number": 9, "period": "2021-09", "sections": [{"title": "Groen", "entries": [
              {"kind": "link", "title": "Nieuwe bomen in de Lindelaan", "url": "https://dorpsblad.example/bomen"}]}]}""";

    private static final String LIST = """
            {"slug": "linde", "title": "Buurtkrant De Linde", "newsletter": "linde", "optIn": "double",
             "consentText": "Ja, ik wil De Linde."}""";

    private static final String READER = """
            {"email": "lezer%d@lezer.example", "status": "confirmed", "consent": {"how": "papieren formulier"}}""";
}
