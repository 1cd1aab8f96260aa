package rubriek.edition;

import java.util.HashMap;
import java.util.Map;
import rubriek.shared.Markdown;

/** The texts of one issue, each parsed once: the HTML and the text of a mail are made of the same ones. For one thread. */
final class Texts {

    private final Map<String, Markdown> read = new HashMap<>();

    Markdown read(String source) {
        return read.computeIfAbsent(source, Markdown::of);
    }
}
