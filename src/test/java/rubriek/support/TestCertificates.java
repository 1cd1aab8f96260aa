package rubriek.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * An authority of our own and the servers it vouches for: one for this machine, one for another host, one whose time is over. Made
 * by the JDK's {@code keytool} once, and kept below {@code target}.
 */
public final class TestCertificates {

    private static final char[] PASSWORD = "geheim".toCharArray();
    private static final Path STORE = Path.of("target/certificates/all.p12");

    private TestCertificates() {}

    /** A server with a good certificate for 127.0.0.1. */
    public static SSLContext server() {
        return serving("here", "san=ip:127.0.0.1,dns:localhost", "-1d", "3650");
    }

    /** A server with a good certificate for another host. */
    public static SSLContext serverElsewhere() {
        return serving("elsewhere", "san=dns:elders.example", "-1d", "3650");
    }

    /** A server whose certificate was good until some days ago. */
    public static SSLContext serverExpired() {
        return serving("expired", "san=ip:127.0.0.1", "-20d", "10");
    }

    /** A client that trusts the authority, and nobody else. */
    public static SSLContext client() {
        try {
            var authority = load(authority());
            var trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("authority", authority.getCertificate("authority"));
            var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(trusted);
            var context = SSLContext.getInstance("TLS");
            context.init(null, factory.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** It shows the certificate of this name, which is made at the first call. */
    private static SSLContext serving(String alias, String names, String from, String days) {
        try {
            var all = load(vouchedFor(alias, names, from, days));
            var own = KeyStore.getInstance("PKCS12");
            own.load(null, null);
            own.setKeyEntry(alias, all.getKey(alias, PASSWORD), PASSWORD, all.getCertificateChain(alias));
            var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(own, PASSWORD);
            var context = SSLContext.getInstance("TLS");
            context.init(factory.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static synchronized Path authority() {
        if (!Files.exists(STORE)) makeKey("authority", "-ext", "bc:c", "-startdate", "-30d", "-validity", "3650");
        return STORE;
    }

    private static synchronized Path vouchedFor(String alias, String names, String from, String days)
            throws GeneralSecurityException, IOException {
        var store = authority();
        if (!load(store).containsAlias(alias))
            makeKey(alias, "-signer", "authority", "-ext", names, "-startdate", from, "-validity", days);
        return store;
    }

    private static void makeKey(String alias, String... more) {
        var arguments =
                new ArrayList<>(List.of("-genkeypair", "-alias", alias, "-keyalg", "EC", "-dname", "CN=" + alias));
        arguments.addAll(List.of(more));
        keytool(arguments);
    }

    private static void keytool(List<String> arguments) {
        try {
            Files.createDirectories(STORE.getParent());
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
            command.addAll(arguments);
            command.addAll(List.of("-keystore", STORE.toString(), "-storepass", new String(PASSWORD)));
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) throw new IllegalStateException(said);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static KeyStore load(Path store) throws GeneralSecurityException, IOException {
        return KeyStore.getInstance(store.toFile(), PASSWORD);
    }
}
