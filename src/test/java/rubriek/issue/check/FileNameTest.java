package rubriek.issue.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubriek.issue.Card;

class FileNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Noor-Bakker-foto-2019",
                "IMG_2041",
                "DSC01234",
                "plein.jpg",
                "Noor Bakker 1",
                "Noor Bakker foto",
                "Joke de Wit aangepast",
                "trio",
                "WhatsApp Image 2021-09-01 at 10.22.31",
                "Schermafbeelding 2021",
                "foto 3",
                "20210901",
                "banner_def_v2"
            })
    void the_name_of_a_file_is_no_description(String alt) {
        assertTrue(FileName.looksLike(alt));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Noor Bakker",
                "Joke",
                "Pieter van den Berg",
                "Noor Bakker, voorzitter van de wijkraad",
                "Drie mensen aan een keukentafel met een pan soep",
                "Een bus van lijn 4",
                "Amsterdam-Noord",
                "Kinderen van groep 8",
                "Plattegrond van het plein in 2021",
                "Johan André"
            })
    void what_somebody_wrote_is_left_alone(String alt) {
        assertFalse(FileName.looksLike(alt));
    }

    @Test
    void it_is_said_at_the_picture() {
        var card = new Card(
                "e1", "Op bezoek", "Noor Bakker", Proof.picture("Noor Bakker 1"), "Zij woont hier.", null, null);
        assertEquals(
                List.of("alt-file-name sections[0].entries[0].portrait.alt"),
                Proof.with(card).found());
    }
}
