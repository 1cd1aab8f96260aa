package rubriek;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Small classes with a fault in them, compiled beside the program so that it never meets them. */
final class Planted {

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    /** One for all, because it looks into every jar of the class path once. */
    private static final StandardJavaFileManager FILES = COMPILER.getStandardFileManager(null, null, null);

    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern NAME = Pattern.compile("(?:class|interface|enum|record) (\\w+)");

    private Planted() {}

    /** Writes each source where its package wants it, compiles them together and reads them as the rules read the program. */
    static JavaClasses in(Path folder, String... sources) throws IOException {
        var files = new ArrayList<Path>();
        for (var source : sources) {
            files.add(write(folder, source));
        }
        var options = List.of("-proc:none", "-d", folder.toString());
        var units = FILES.getJavaFileObjectsFromPaths(files);
        if (!COMPILER.getTask(null, FILES, null, options, null, units).call()) {
            throw new IllegalArgumentException("the planted source does not compile");
        }
        return new ClassFileImporter().importPath(folder);
    }

    private static Path write(Path folder, String source) throws IOException {
        var place = folder.resolve(found(PACKAGE, source).replace('.', '/'));
        return Files.writeString(Files.createDirectories(place).resolve(found(NAME, source) + ".java"), source);
    }

    private static String found(Pattern pattern, String source) {
        return pattern.matcher(source).results().findFirst().orElseThrow().group(1);
    }
}
