package rubriek;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.tools.ToolProvider;

/** What the source files themselves must keep to, as against what is compiled from them. */
final class Sources {

    static final int MAX_LINES = 300;
    static final int MAX_METHOD_LINES = 40;

    private Sources() {}

    /** The Java files below a folder that are longer than they may be. */
    static List<Path> tooLong(Path root) {
        return filesBelow(root, file -> file.toString().endsWith(".java") && lines(file) > MAX_LINES);
    }

    /** The methods below a folder whose body has more lines than it may have, each with its file. */
    static List<String> tooLongMethods(Path root) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var found = new ArrayList<String>();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var sources = filesBelow(root, file -> file.toString().endsWith(".java"));
            var units = files.getJavaFileObjectsFromPaths(sources);
            var parser = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, units);
            var positions = Trees.instance(parser).getSourcePositions();
            for (var unit : parser.parse()) {
                new LongMethods(unit, positions, found).scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static final class LongMethods extends TreeScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> found;

        LongMethods(CompilationUnitTree unit, SourcePositions positions, List<String> found) {
            this.unit = unit;
            this.positions = positions;
            this.found = found;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            if (method.getBody() != null && linesWithin(method.getBody()) > MAX_METHOD_LINES) {
                found.add(unit.getSourceFile().getName() + ": " + method.getName());
            }
            return super.visitMethod(method, nothing);
        }

        private long linesWithin(BlockTree body) {
            var lines = unit.getLineMap();
            var first = lines.getLineNumber(positions.getStartPosition(unit, body));
            return lines.getLineNumber(positions.getEndPosition(unit, body)) - first - 1;
        }
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
