package rubriek.shared.start;

import io.quarkus.logging.Log;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * Loads the classes of the libraries that a start needs, in the order in which it needs them, a little ahead of it and on a thread of
 * its own (docs/decisions/0004). The list is a hint: a class that is no longer there is passed over, one that is missing from
 * it is loaded when it is needed, as ever.
 */
final class ClassesAhead {

    /** Written by {@code bench/startup --record}. A line with a package holds for the lines below it that begin with a blank. */
    private static final String LIST = "/start/classes.txt";

    private ClassesAhead() {}

    static void load() {
        var thread = new Thread(ClassesAhead::loadAll, "classes-ahead");
        thread.setDaemon(true);
        thread.start();
    }

    private static void loadAll() {
        var list = ClassesAhead.class.getResourceAsStream(LIST);
        if (list == null) return;
        try (var lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            var packageName = "";
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(" ")) load(packageName + "." + line.strip());
                else packageName = line;
            }
        } catch (IOException unreadable) {
            Log.debug("the classes of the start are loaded one by one", unreadable);
        }
    }

    /** Loaded and not initialized: what a class does at its first use is still done at its first use. */
    private static void load(String name) {
        try {
            Class.forName(name, false, ClassesAhead.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError gone) {
            Log.trace(name, gone);
        }
    }
}
