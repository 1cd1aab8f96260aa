package rubriek.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rubriek.issue.Entry;

class TemplatesTest {

    private static final Path TEMPLATES = Path.of("templates");

    /** Qute's ways to print without escaping, whatever it is. */
    private static final Pattern UNESCAPED = Pattern.compile("\\.raw\\b|\\.safe\\b|\\|\\s*(raw|safe)\\b");

    /** The kinds that share a fragment: a text with the name of who stands for it. */
    private static final Set<String> SIGNED = Set.of("editorial", "column");

    @Test
    void only_markup_is_printed_unescaped_in_any_template_S_02() throws IOException {
        for (var template : templates())
            assertTrue(!UNESCAPED.matcher(Files.readString(template)).find(), template.toString());
    }

    @Test
    void every_kind_of_entry_has_a_fragment_for_every_edition() {
        for (var kind : Entry.class.getPermittedSubclasses()) {
            var own = kind.getSimpleName().toLowerCase(Locale.ROOT);
            var name = SIGNED.contains(own) ? "signed" : own;
            for (var fragment : List.of(
                    "mail/" + name + ".html",
                    "text/" + name + ".txt",
                    "web/" + name + ".html",
                    "print/" + name + ".html")) assertTrue(Files.exists(TEMPLATES.resolve(fragment)), fragment);
        }
    }

    @Test
    void every_kind_of_entry_is_a_case_of_its_own() {
        var cases = Stream.of(Entry.Cases.class.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .map(method -> method.getParameterTypes()[0])
                .toList();
        assertEquals(
                Stream.of(Entry.class.getPermittedSubclasses())
                        .map(Class::getName)
                        .sorted()
                        .toList(),
                cases.stream().map(Class::getName).sorted().toList());
    }

    @Test
    void no_template_reaches_for_anything_but_what_it_is_given_S_01() throws IOException {
        for (var template : templates())
            assertTrue(
                    !Pattern.compile("\\{(cdi|inject|config|global|T):")
                            .matcher(Files.readString(template))
                            .find(),
                    template.toString());
    }

    private static List<Path> templates() throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
