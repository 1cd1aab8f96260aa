package rubriek.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rubriek.issue.Entry;
import rubriek.support.ApplicationTest;

@ApplicationTest
class TemplateTrialTest {

    @Test
    void the_sample_that_templates_are_tried_on_has_every_kind_of_entry() {
        Set<Class<?>> shown = TemplateTrial.Sample.read().issue().sections().stream()
                .flatMap(section -> section.entries().stream())
                .map(Entry::getClass)
                .collect(Collectors.toSet());
        assertEquals(Stream.of(Entry.class.getPermittedSubclasses()).collect(Collectors.toSet()), shown);
    }

    @Test
    void it_has_a_cover_of_its_own() {
        var sample = TemplateTrial.Sample.read();
        assertTrue(sample.issue().media().contains(sample.picture().id()));
        assertNotNull(sample.issue().cover());
    }

    @Test
    void the_packaged_templates_hold_in_their_own_trial() {
        TemplateTrial.render();
    }
}
