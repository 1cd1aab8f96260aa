package rubriek.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rubriek.shared.EmailAddress;

class TypingSlipsTest {

    @ParameterizedTest
    @CsvSource({
        "anna@gmial.com, anna@gmail.com",
        "anna@gmail.con, anna@gmail.com",
        "anna@gmai.com, anna@gmail.com",
        "Anna.B+nieuws@hotmial.com, Anna.B+nieuws@hotmail.com",
        "anna@hotmail.cmo, anna@hotmail.com",
        "anna@outlok.com, anna@outlook.com",
        "anna@zigggo.nl, anna@ziggo.nl",
        "anna@kpnmial.nl, anna@kpnmail.nl",
        "anna@icluod.com, anna@icloud.com"
    })
    void a_slip_is_seen(String typed, String meant) {
        assertEquals(Optional.of(meant), TypingSlips.meant(new EmailAddress(typed)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@gmail.com",
                "anna@GMAIL.com",
                "anna@lezer.example",
                "anna@mail.com",
                "anna@email.com",
                "anna@live.be",
                "anna@home.pl",
                "anna@linde.nl",
                "anna@gmx.at",
                "anna@bücher.example"
            })
    void another_domain_is_none(String typed) {
        assertEquals(Optional.empty(), TypingSlips.meant(new EmailAddress(typed)));
    }
}
