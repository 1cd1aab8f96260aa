package rubriek.shared.start;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Ends the program when it was told to end and does not: something waits for what never comes, as for a database whose disk was full. A program
 * that is ended this way is one that was killed, which loses nothing; one that hangs holds its database, and the next start waits for it.
 */
final class LastResort {

    /** The status of a process that ended because it was told to (128 and the number of SIGTERM). */
    private static final int ENDED = 143;

    private LastResort() {}

    /** @param patience how long an end in good order may take, from the moment that the program is told to end */
    static void after(Duration patience) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> watch(patience), "last resort"));
    }

    /** On a thread that keeps nobody from ending. */
    private static void watch(Duration patience) {
        var watch = new Thread(() -> endAfter(patience), "last resort");
        watch.setDaemon(true);
        watch.start();
    }

    private static void endAfter(Duration patience) {
        try {
            Thread.sleep(patience.toMillis());
        } catch (InterruptedException none) {
            Thread.currentThread().interrupt();
        }
        System.err.printf(
                "Rubriek was told to end, and has not within %d s: it is ended now. Nothing is lost, the next start goes on. Held up by:%n%s%n",
                patience.toSeconds(), threads());
        Runtime.getRuntime().halt(ENDED);
    }

    /** What each of ours is doing, for whoever mends it. */
    private static String threads() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getValue().length > 0 && thread.getKey() != Thread.currentThread())
                .map(LastResort::told)
                .collect(Collectors.joining("\n"));
    }

    private static String told(Map.Entry<Thread, StackTraceElement[]> thread) {
        return Stream.of(thread.getValue())
                .map(frame -> "\tat " + frame)
                .collect(Collectors.joining(
                        "\n", thread.getKey().getName() + " (" + thread.getKey().getState() + ")\n", ""));
    }
}
