package rubriek.dispatch.dkim;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import rubriek.support.LoopbackDns;
import rubriek.support.Programs;

/** Programs of others that verify signatures, with the name server that they ask. */
final class Verifier implements AutoCloseable {

    private final Path folder;
    private final LoopbackDns dns = LoopbackDns.start();

    Verifier(Path folder, List<DkimRecord> records) {
        this.folder = folder;
        records.forEach(record -> dns.txt(record.name(), record.strings()));
    }

    Verifier put(String name, String mail) throws IOException {
        Files.writeString(folder.resolve(name.replace(' ', '-') + ".eml"), mail, ISO_8859_1);
        return this;
    }

    /** dkimpy: what {@code dkimverify} is made of, whose own look-ups cannot be sent to a port. */
    Map<String, Boolean> dkimpy() throws Exception {
        return said(run("/usr/bin/python3", script("dkimpy.py"), folder.toString(), port()));
    }

    /** Perl's Mail::DKIM, which SpamAssassin uses. */
    Map<String, Boolean> mailDkim() throws Exception {
        return said(run("perl", script("mail-dkim.pl"), folder.toString(), port()));
    }

    /** opendkim in its test mode: the library behind {@code opendkim-testmsg}, which knows no port either. */
    Map<String, Boolean> opendkim() throws Exception {
        var settings = folder.resolve("opendkim.conf");
        Files.writeString(settings, "Mode v\nNameservers 127.0.0.1@" + port() + "\n");
        var program = Programs.find("opendkim").orElseThrow().toString();
        var all = new TreeMap<String, Boolean>();
        for (var mail : mails()) {
            var said = run(program, "-x", settings.toString(), "-v", "-v", "-t", mail.toString());
            var good = said.stream().filter(line -> line.contains("dkim=pass")).count();
            all.put(name(mail), good > 0 && said.stream().noneMatch(line -> line.contains("dkim=fail")));
        }
        return all;
    }

    /** Node's mailauth, which takes what it would look up as a file. */
    Map<String, Boolean> mailauth(Path looked) throws Exception {
        var program = Programs.find("mailauth").orElseThrow().toString();
        var all = new TreeMap<String, Boolean>();
        for (var mail : mails()) {
            var said = String.join("\n", run(program, "report", "-n", looked.toString(), mail.toString()));
            var report = new ObjectMapper().readTree(said);
            var results = report.at("/dkim/results").findValuesAsText("result");
            var aligned = report.at("/dmarc/alignment/dkim/result").asText().equals(Signed.DOMAIN);
            all.put(name(mail), aligned && results.stream().allMatch("pass"::equals));
        }
        return all;
    }

    @Override
    public void close() {
        dns.close();
    }

    private String port() {
        return String.valueOf(dns.port());
    }

    private List<Path> mails() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".eml")).sorted().toList();
        }
    }

    private static String name(Path mail) {
        return mail.getFileName().toString().replace(".eml", "");
    }

    private static Map<String, Boolean> said(List<String> lines) {
        return lines.stream()
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(
                        words -> words[0], words -> words[1].equals("pass"), (a, b) -> a, TreeMap::new));
    }

    private static String script(String name) {
        return Path.of("src/test/resources/dkim", name).toString();
    }

    private static List<String> run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (!process.waitFor(1, TimeUnit.MINUTES)) process.destroyForcibly();
        if (process.exitValue() != 0) throw new IllegalStateException(List.of(command) + " said:\n" + said);
        return said.lines().toList();
    }
}
