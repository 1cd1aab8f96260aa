package rubriek.clipping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import rubriek.clipping.fetch.Answer;
import rubriek.clipping.fetch.Ending;
import rubriek.clipping.fetch.Failure;
import rubriek.clipping.fetch.Fault;
import rubriek.clipping.fetch.Redirect;

class LinkStateTest {

    private static final Instant NOW = Instant.parse("2026-05-14T09:00:00Z");
    private static final String END = "https://linde.example/eind";

    @ParameterizedTest
    @CsvSource({
        "200, REACHABLE",
        "204, REACHABLE",
        "300, REACHABLE",
        "304, REACHABLE",
        "302, UNREACHABLE",
        "400, BLOCKED",
        "401, BLOCKED",
        "402, BLOCKED",
        "403, BLOCKED",
        "404, GONE",
        "405, BLOCKED",
        "406, BLOCKED",
        "408, UNREACHABLE",
        "410, GONE",
        "418, BLOCKED",
        "425, UNREACHABLE",
        "429, BLOCKED",
        "451, BLOCKED",
        "500, UNREACHABLE",
        "503, UNREACHABLE",
        "530, UNREACHABLE",
        "999, BLOCKED"
    })
    void a_status_has_its_meaning(int status, LinkState state) {
        assertEquals(state, LinkState.of(answer(status)));
    }

    @ParameterizedTest
    @EnumSource
    void each_fault_has_its_meaning_and_its_word(Fault fault) {
        var view = LinkView.of(new Failure(fault, END, List.of()), NOW);
        var state = switch (fault) {
            case NO_SUCH_HOST, BAD_ADDRESS -> LinkState.GONE;
            case FORBIDDEN_ADDRESS, FORBIDDEN_PORT -> LinkState.BLOCKED;
            default -> LinkState.UNREACHABLE;
        };
        assertEquals(new LinkView(state, null, null, fault.word(), NOW), view);
    }

    @Test
    void what_moved_for_good_has_a_new_address_as_far_as_it_is_for_good() {
        var forGood = answer(200, new Redirect(301, "https://linde.example/nieuw"), new Redirect(308, END));
        assertEquals(new LinkView(LinkState.REDIRECTED, 200, END, null, NOW), LinkView.of(forGood, NOW));
        var thenFor1Day = answer(200, new Redirect(301, "https://linde.example/nieuw"), new Redirect(302, END));
        assertEquals(
                "https://linde.example/nieuw", LinkView.of(thenFor1Day, NOW).finalUrl());
        var for1Day = answer(200, new Redirect(307, "https://linde.example/nieuw"), new Redirect(301, END));
        assertEquals(new LinkView(LinkState.REACHABLE, 200, END, null, NOW), LinkView.of(for1Day, NOW));
    }

    @Test
    void a_way_that_ends_nowhere_leads_nowhere_however_it_began() {
        assertEquals(LinkState.GONE, LinkState.of(answer(404, new Redirect(301, END))));
    }

    @Test
    void a_wall_against_programs_is_no_fault_of_the_server() {
        var walled = new Answer(503, END, List.of(), Map.of("cf-mitigated", "challenge"), new byte[0], Ending.WHOLE);
        assertEquals(LinkState.BLOCKED, LinkState.of(walled));
    }

    private static Answer answer(int status, Redirect... way) {
        return new Answer(status, END, List.of(way), Map.of(), new byte[0], Ending.WHOLE);
    }
}
