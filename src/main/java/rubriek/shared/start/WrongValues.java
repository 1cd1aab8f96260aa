package rubriek.shared.start;

import io.smallrye.config.ConfigValidationException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Settings that cannot be read as what they are to be, in words of ours instead of those of the library that reads them. */
final class WrongValues {

    private static final String OURS = "rubriek.";
    private static final String DEFAULTS = "/application.properties";

    /** A problem as SmallRye Config tells it: setting, value and what its converter said. */
    private static final Pattern UNREAD = Pattern.compile(
            ".*SRCFG00039: The config property (\\S+) with the config value \"(.*)\" threw an Exception whilst being converted (.*)",
            Pattern.DOTALL);

    private static final Pattern LEFT_OUT =
            Pattern.compile(".*SRCFG000(?:14|40): The config property (\\S+) is .*", Pattern.DOTALL);
    private static final Pattern WORDS = Pattern.compile("SRCFG00049: .* allowed values: (.*)", Pattern.DOTALL);

    private static final Pattern NAMED =
            Pattern.compile("Failed to load config value of type .* for: (\\S+)\\s*", Pattern.DOTALL);

    private WrongValues() {}

    /** A sentence for each setting that is wrong; those of the framework only where none of ours stands behind them. */
    static List<String> words(ConfigValidationException settings) {
        var sentences = new LinkedHashMap<String, String>();
        for (var i = 0; i < settings.getProblemCount(); i++)
            put(settings.getProblem(i).getMessage(), sentences);
        var ours = sentences.keySet().stream().anyMatch(name -> name.startsWith(OURS));
        return sentences.entrySet().stream()
                .filter(each -> !ours || each.getKey().startsWith(OURS))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Of a setting that no conversion of the library's reads, its name alone is told. */
    static Optional<String> unread(String message) {
        var found = NAMED.matcher(message);
        return found.matches()
                ? Optional.of(variable(found.group(1)) + " cannot be read" + example(found.group(1)))
                : Optional.empty();
    }

    private static void put(String problem, Map<String, String> sentences) {
        var unread = UNREAD.matcher(problem);
        var leftOut = LEFT_OUT.matcher(problem);
        if (unread.matches()) sentences.putIfAbsent(unread.group(1), unread(unread));
        else if (leftOut.matches())
            sentences.putIfAbsent(
                    leftOut.group(1),
                    variable(leftOut.group(1)) + " is empty, and must be set" + example(leftOut.group(1)));
        else sentences.putIfAbsent(problem, problem);
    }

    private static String unread(Matcher found) {
        return variable(found.group(1)) + " is \"" + found.group(2) + "\". " + wanted(found.group(1), found.group(3))
                + example(found.group(1));
    }

    private static String wanted(String setting, String said) {
        var words = WORDS.matcher(said);
        if (words.matches()) return "Write one of: " + words.group(1).strip().replace(",", ", ");
        if (said.contains("SRCFG00029") || said.contains("SRCFG00030")) return "Write a whole number";
        if (said.contains("SRCFG00031") || said.contains("SRCFG00032")) return "Write a number";
        if (said.contains("Duration")) return "Write a time such as 30s, 10m, 2h or 7d";
        if (said.contains("regular expression")) return "Write a size such as 500M or 1G";
        if (setting.endsWith("warm-up.from")) return "Write a day such as 2026-12-01";
        return "It cannot be read (" + said.strip().replaceFirst("SRCFG\\d+: ", "") + ")";
    }

    /** As it is written in the environment. */
    static String variable(String setting) {
        return setting.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static String example(String setting) {
        var usual = defaults().getProperty(setting, "");
        return usual.isEmpty() || usual.contains("${") ? "." : "; left out it is " + usual + ".";
    }

    private static Properties defaults() {
        var all = new Properties();
        try (var file = WrongValues.class.getResourceAsStream(DEFAULTS)) {
            if (file != null) all.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            return new Properties();
        }
        return all;
    }
}
