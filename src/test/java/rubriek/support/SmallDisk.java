package rubriek.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.opentest4j.TestAbortedException;

/**
 * A real file system of a few megabytes (tmpfs), which can be filled. Only root may mount one, and in many containers not even root: without that
 * right, which nothing that is installed brings, the test is skipped, also in CI, and says so. Any other fault fails in CI ({@code RUBRIEK_CI=true}).
 */
public final class SmallDisk implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(SmallDisk.class);

    private static final Pattern DENIED = Pattern.compile("permission denied|not permitted|superuser");

    private final Path root;

    private SmallDisk(Path root) {
        this.root = root;
    }

    /** An empty one. */
    public static SmallDisk of(int megabytes) {
        var root = DataFolder.create();
        var said = run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", root.toString());
        if (said.isEmpty()) return new SmallDisk(root);
        var reason = "no small disk can be mounted: " + said;
        var denied = DENIED.matcher(said).find();
        if (!denied && Boolean.parseBoolean(System.getenv("RUBRIEK_CI"))) throw new IllegalStateException(reason);
        LOG.warn("Skipped: " + reason);
        throw new TestAbortedException(reason);
    }

    public Path root() {
        return root;
    }

    /** Takes all the room that is left. */
    public void fill() {
        var octets = new byte[4096];
        try (var filler = Files.newOutputStream(filler())) {
            while (true) filler.write(octets);
        } catch (IOException full) {
            LOG.debug("full");
        }
    }

    /** Gives the room back. */
    public void clear() {
        try {
            Files.deleteIfExists(filler());
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }

    /** Whoever has a file open here keeps it until they close it. */
    @Override
    public void close() {
        run("umount", "--lazy", root.toString());
    }

    private Path filler() {
        return root.resolve("filler");
    }

    /** @return what it complained of */
    private static String run(String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? "" : said + " (" + process.exitValue() + ")";
        } catch (IOException absent) {
            return String.valueOf(absent.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
