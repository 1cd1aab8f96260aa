package rubriek.clipping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.support.DatabaseTest;
import rubriek.support.LocalWeb;
import rubriek.support.Sample;
import rubriek.support.TickingClock;

@DatabaseTest
class LinkChecksTest {

    @Inject
    LinkChecks checks;

    @Inject
    LinkRounds rounds;

    @Inject
    PageDetails pages;

    @Inject
    LinkCheckRepository rows;

    @Inject
    TickingClock clock;

    private final LocalWeb web = LocalWeb.start();

    /** Rounds take whatever is due, also what other tests asked for. */
    @BeforeEach
    void begin() {
        QuarkusTransaction.requiringNew().run(() -> rows.deleteAll());
    }

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void what_was_asked_for_is_known_after_a_round() {
        web.page("/goed", "hier").redirect("/oud", 308, "/goed").status("/dicht", 403);
        var all = List.of(web.address("/goed"), web.address("/oud"), web.address("/dicht"), web.address("/weg"));
        checks.ask(all);
        assertEquals(new HashSet<>(all), checks.waiting(all));
        assertEquals(Map.of(), checks.known(all));
        rounds.make();
        assertEquals(Set.of(), checks.waiting(all));
        var known = checks.known(all);
        assertEquals(
                List.of(LinkState.REACHABLE, LinkState.REDIRECTED, LinkState.BLOCKED, LinkState.GONE),
                all.stream().map(url -> known.get(url).state()).toList());
        assertEquals(web.address("/goed"), known.get(web.address("/oud")).finalUrl());
    }

    @Test
    void all_spellings_of_an_address_are_one_link() {
        web.page("/goed", "hier");
        checks.ask(List.of(web.address("/goed"), web.address("/goed#kop"), web.address("/goed?utm_source=mail")));
        rounds.make();
        assertEquals(1, web.calls().size());
        var known = checks.known(
                List.of(web.address("/goed/"), web.address("/goed?utm_campaign=x"), web.address("/ander")));
        assertEquals(Set.of(web.address("/goed/"), web.address("/goed?utm_campaign=x")), known.keySet());
    }

    @Test
    void who_writes_the_new_address_of_a_link_has_done_what_there_was_to_do() {
        web.redirect("/pad", 301, "/pad/").page("/pad/", "hier");
        checks.ask(List.of(web.address("/pad")));
        rounds.make();
        var known = checks.known(List.of(web.address("/pad"), web.address("/pad/")));
        assertEquals(LinkState.REDIRECTED, known.get(web.address("/pad")).state());
        assertEquals(LinkState.REACHABLE, known.get(web.address("/pad/")).state());
    }

    @Test
    void what_one_instance_has_taken_the_other_passes_over_until_its_lease_ends() {
        checks.ask(List.of(web.address("/een"), web.address("/twee")));
        var taken = checks.claim(10);
        assertEquals(2, taken.size());
        assertEquals(List.of(), checks.claim(10));
        checks.ask(List.of(web.address("/een")));
        assertEquals(List.of(), checks.claim(10), "it is under way");
        clock.forward(Duration.ofMinutes(16));
        assertEquals(new HashSet<>(taken), new HashSet<>(checks.claim(10)));
    }

    @Test
    void asking_for_the_same_links_at_the_same_time_asks_once() throws Exception {
        var urls = IntStream.range(0, 40).mapToObj(i -> web.address("/" + i)).toList();
        var threads = Executors.newFixedThreadPool(6);
        var all = IntStream.range(0, 12)
                .mapToObj(i -> threads.submit(() -> checks.ask(urls)))
                .toList();
        for (var each : all) each.get();
        threads.shutdown();
        assertEquals(40, checks.claim(100).size());
    }

    @Test
    void hundreds_of_links_are_taken_by_several_rounds_at_once_each_once() throws Exception {
        var urls = IntStream.range(0, 120).mapToObj(i -> web.address("/" + i)).toList();
        urls.forEach(url -> web.page(url.replaceFirst("^.*/", "/"), "hier"));
        checks.ask(urls);
        var threads = Executors.newFixedThreadPool(2);
        for (var round : List.of(threads.submit(rounds::make), threads.submit(rounds::make))) round.get();
        threads.shutdown();
        assertEquals(120, web.calls().size());
        assertEquals(120, checks.known(urls).size());
    }

    @Test
    void a_link_that_nobody_asks_for_in_half_a_year_is_forgotten() {
        web.page("/goed", "hier");
        var one = List.of(web.address("/goed"));
        checks.ask(one);
        rounds.make();
        clock.forward(Duration.ofDays(179));
        checks.forgetOld();
        assertEquals(1, checks.known(one).size());
        clock.forward(Duration.ofDays(2));
        checks.forgetOld();
        assertEquals(0, checks.known(one).size());
    }

    @Test
    void whoever_reads_a_page_tells_of_its_link() {
        web.page("/goed", "hier").status("/stuk", 500);
        var all = List.of(web.address("/goed"), web.address("/stuk"));
        all.forEach(url -> pages.of(Sample.newsletter(), url));
        assertEquals(Set.of(web.address("/goed")), checks.known(all).keySet());
        assertEquals(Set.of(web.address("/stuk")), checks.waiting(all));
    }

    @Test
    void a_link_too_long_to_keep_is_passed_over() {
        var longest = web.address("/" + "x".repeat(3000));
        checks.ask(List.of(longest));
        assertEquals(Map.of(), checks.known(List.of(longest)));
        assertEquals(List.of(), checks.claim(10));
    }
}
