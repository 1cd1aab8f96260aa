package rubriek;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** What the source files themselves must keep to, as against what is compiled from them. */
final class Sources {

    static final int MAX_LINES = 300;

    private Sources() {}

    /** The Java files below a folder that are longer than they may be. */
    static List<Path> tooLong(Path root) {
        return filesBelow(root, file -> file.toString().endsWith(".java") && lines(file) > MAX_LINES);
    }

    /** The packages below a folder that lack a package-info.java with {@code @NullMarked} and a word on their duty. */
    static List<Path> withoutDuty(Path root) {
        return filesBelow(root, folder -> Files.isDirectory(folder) && holdsJava(folder) && !tellsItsDuty(folder));
    }

    private static boolean holdsJava(Path folder) {
        try (var files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean tellsItsDuty(Path folder) {
        var info = folder.resolve("package-info.java");
        return Files.exists(info) && read(info).contains("/**") && read(info).contains("@NullMarked");
    }

    private static long lines(Path file) {
        return read(file).lines().count();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> filesBelow(Path root, Predicate<Path> which) {
        try (var files = Files.walk(root)) {
            return files.filter(which).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
