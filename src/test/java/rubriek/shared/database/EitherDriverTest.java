package rubriek.shared.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class EitherDriverTest {

    private final EitherDriver driver = new EitherDriver();

    @Test
    void a_relative_file_is_opened_by_its_absolute_path() {
        var here = Path.of("").toAbsolutePath();
        assertEquals(
                "jdbc:h2:file:" + here + "/data/rubriek;MODE=PostgreSQL",
                EitherDriver.withAbsolutePath("jdbc:h2:file:./data/rubriek;MODE=PostgreSQL"));
        assertEquals("jdbc:h2:file:" + here + "/data", EitherDriver.withAbsolutePath("jdbc:h2:file:data"));
    }

    @Test
    void every_other_h2_url_stays_as_it_is() {
        for (var url :
                new String[] {"jdbc:h2:mem:x;MODE=PostgreSQL", "jdbc:h2:file:/srv/rubriek", "jdbc:h2:file:~/rubriek"}) {
            assertEquals(url, EitherDriver.withAbsolutePath(url));
        }
    }

    @Test
    void another_kind_of_database_is_refused_without_repeating_its_password() {
        var refusal = assertThrows(
                SQLException.class, () -> driver.connect("jdbc:mysql://db/rubriek?password=secret", new Properties()));
        assertTrue(refusal.getMessage().contains("jdbc:postgresql:"), refusal.getMessage());
        assertFalse(refusal.getMessage().contains("secret"), refusal.getMessage());
    }
}
