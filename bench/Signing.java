import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.security.Signature;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import rubriek.dispatch.dkim.KeyAlgorithm;
import rubriek.dispatch.dkim.KeyMaterial;
import rubriek.dispatch.dkim.Signer;
import rubriek.dispatch.dkim.SigningKey;
import rubriek.dispatch.message.Copy;
import rubriek.dispatch.message.ListHeaders;
import rubriek.dispatch.message.Mailbox;
import rubriek.dispatch.message.MessageDraft;
import rubriek.dispatch.message.MessageTemplate;
import rubriek.dispatch.message.Placeholder;
import rubriek.dispatch.message.Unsubscribe;
import rubriek.shared.EmailAddress;

/**
 * Prints how many signatures of SHA256withRSA alone, and how many copies of 40 KB, spliced and signed, all cores make in a second of their own: what
 * else the machine does is not counted. They take turns; {@code bench/sign} runs it.
 */
class Signing {

    private static final int CORES = Runtime.getRuntime().availableProcessors();
    private static final int TURNS = 12;
    private static final long TURN_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final URI LEAVE = URI.create("https://delinde.example/unsubscribe/bGluZGU");
    private static final KeyMaterial KEY = KeyMaterial.made(KeyAlgorithm.RSA);
    private static final MessageTemplate MAIL = mail();

    /** One thread's work, again and again. */
    private interface Work {
        void once(int number) throws Exception;
    }

    public static void main(String... arguments) throws Exception {
        var alone = 0.0;
        var copies = 0.0;
        for (var turn = 0; turn < TURNS; turn++) {
            var rsa = perSecond(Signing::rsa);
            var signed = perSecond(Signing::copies);
            if (turn < 2) continue; // until it is warm
            alone += rsa / (TURNS - 2);
            copies += signed / (TURNS - 2);
        }
        System.out.println(Math.round(alone) + " " + Math.round(copies));
    }

    private static Work rsa() throws Exception {
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(KEY.secret());
        return number -> {
            signature.update((byte) number);
            signature.sign();
        };
    }

    private static Work copies() {
        var signer = new Signer(List.of(new SigningKey("delinde.example", "r", KeyAlgorithm.RSA, KEY.secret())), MAIL.bodyStart());
        return number -> {
            var copy = copy(number);
            signer.sign(MAIL.splice(copy), copy.date().toInstant());
        };
    }

    private static double perSecond(Callable<Work> maker) throws Exception {
        var threads = Executors.newFixedThreadPool(CORES);
        try {
            var all = threads.invokeAll(IntStream.range(0, CORES).<Callable<Double>>mapToObj(i -> () -> run(maker.call())).toList());
            var sum = 0.0;
            for (var each : all) sum += each.get();
            return sum;
        } finally {
            threads.shutdown();
        }
    }

    private static double run(Work work) throws Exception {
        var began = CLOCK.getCurrentThreadCpuTime();
        var count = 0;
        while (CLOCK.getCurrentThreadCpuTime() - began < TURN_NANOS) work.once(count++);
        return count * 1e9 / (CLOCK.getCurrentThreadCpuTime() - began);
    }

    private static MessageTemplate mail() {
        var home = URI.create("https://delinde.example/newsletters/linde");
        var list = new ListHeaders("linde.delinde.example", "De Linde", "9:linde:issue:rubriek", home, home, null, home);
        var line = "Zestig bewoners haalden een stoeptegel weg; de gemeente betaalt de planten.\n";
        var text = line.repeat(100) + Placeholder.UNSUBSCRIBE.mark() + "\n";
        var html = "<p>Dag " + Placeholder.NAME.mark() + "</p>\n" + ("<p>" + line + "</p>").repeat(380);
        return new MessageTemplate(new MessageDraft(mailbox("krant@delinde.example"), null, "Nummer 9", "nl", list, text, html));
    }

    private static Copy copy(int number) {
        var values = Map.of(Placeholder.NAME, "Noor " + number, Placeholder.UNSUBSCRIBE, LEAVE + "/" + number);
        return new Copy(
                mailbox("noor." + number + "@voorbeeld.example"),
                number + "@delinde.example",
                OffsetDateTime.parse("2021-09-14T09:00:00+02:00"),
                new Unsubscribe(LEAVE, null),
                values);
    }

    private static Mailbox mailbox(String address) {
        return new Mailbox("Noor Voorbeeld", EmailAddress.parse(address).orElseThrow());
    }
}
