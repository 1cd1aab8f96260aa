package rubriek.support;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Programs of this machine. */
public final class Programs {

    private Programs() {}

    /** The first of these that is on the PATH, or where Debian keeps servers, which is not on everybody's. */
    public static Optional<Path> find(String... names) {
        return Arrays.stream(names)
                .flatMap(name -> folders().map(folder -> folder.resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<Path> folders() {
        var onPath = Pattern.compile(File.pathSeparator, Pattern.LITERAL).splitAsStream(System.getenv("PATH"));
        return Stream.concat(onPath, Stream.of("/usr/sbin")).map(Path::of);
    }
}
