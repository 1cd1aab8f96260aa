package rubriek.clipping.fetch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * One request to one address that has been looked at (Apache HttpClient, on HTTP/1.1). The connection goes to that address; TLS is
 * held against the name. Nothing is kept between two requests: no connection, cookie, password or redirect.
 */
final class Wire implements AutoCloseable {

    private static final int LONGEST_LINE = 16 * 1024;
    private static final int MOST_HEADERS = 200;
    private static final Timeout TO_CONNECT = Timeout.ofSeconds(2);

    /** Every address was looked up and held against the rules before; whoever asks again, asks behind our back. */
    private static final DnsResolver NOBODY_ASKS = new DnsResolver() {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            throw new UnknownHostException(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) throws UnknownHostException {
            throw new UnknownHostException(host);
        }
    };

    private final CloseableHttpClient client;
    private final ScheduledThreadPoolExecutor watchdog =
            new ScheduledThreadPoolExecutor(1, Threads.named("fetch-watchdog"));

    Wire(String userAgent, SSLContext trust) {
        watchdog.setRemoveOnCancelPolicy(true);
        client = HttpClients.custom()
                .setConnectionManager(connections(trust))
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setUserAgent(userAgent)
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableRedirectHandling()
                .build();
    }

    private static HttpClientConnectionManager connections(SSLContext trust) {
        var lines = Http1Config.custom()
                .setMaxLineLength(LONGEST_LINE)
                .setMaxHeaderCount(MOST_HEADERS)
                .setMaxEmptyLineCount(1)
                .build();
        var text = CharCodingConfig.custom()
                .setCharset(StandardCharsets.UTF_8)
                .setMalformedInputAction(CodingErrorAction.REPLACE)
                .setUnmappableInputAction(CodingErrorAction.REPLACE)
                .build();
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(lines)
                        .charCodingConfig(text)
                        .build())
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(trust))
                .setDnsResolver(NOBODY_ASKS)
                .setDefaultConnectionConfig(
                        ConnectionConfig.custom().setConnectTimeout(TO_CONNECT).build())
                .setMaxConnTotal(Integer.MAX_VALUE)
                .setMaxConnPerRoute(Integer.MAX_VALUE)
                .build();
    }

    /** What came back at one step of the way. @param body empty for HEAD */
    @SuppressWarnings("ArrayRecordComponent")
    record Reply(int status, Map<String, String> headers, byte[] body, Ending ending) {}

    /** @throws Broken when no answer begins before the deadline; one that ends too late is an answer all the same */
    Reply send(String method, Address address, InetAddress at, Request request, Deadline deadline) throws Broken {
        var call = new HttpUriRequestBase(method, address.uri());
        call.setConfig(RequestConfig.custom()
                .setResponseTimeout(Timeout.of(deadline.left().plusMillis(1)))
                .setProtocolUpgradeEnabled(false)
                .build());
        call.setHeader("Accept-Encoding", "gzip, identity");
        request.headers().forEach(call::setHeader);
        var bite = watchdog.schedule(call::cancel, deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        var there = new HttpHost(address.scheme(), at, address.host(), address.port());
        try {
            return reply(client.executeOpen(there, call, null), request, deadline);
        } catch (IOException broken) {
            throw new Broken(deadline.over() ? Fault.TIME_OUT : fault(broken), broken);
        } finally {
            bite.cancel(false);
            // ends the connection; closing the response would first read on to the end of the body, which may have none
            call.cancel();
        }
    }

    private static Reply reply(ClassicHttpResponse response, Request request, Deadline deadline) throws IOException {
        var headers = new HashMap<String, String>();
        for (Header header : response.getHeaders())
            headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), String.valueOf(header.getValue()));
        var intake = new Intake(request.most(), request.enough(), deadline);
        var entity = response.getEntity();
        var ending = entity == null ? Ending.WHOLE : intake.take(entity.getContent(), headers.get("content-encoding"));
        return new Reply(response.getCode(), headers, intake.body(), ending);
    }

    private static Fault fault(IOException broken) {
        if (broken instanceof SSLException) return Fault.NO_TRUST;
        if (broken instanceof ClientProtocolException || broken instanceof MessageConstraintException)
            return Fault.NOT_HTTP;
        if (broken instanceof ConnectException || broken instanceof NoRouteToHostException) return Fault.NO_CONNECTION;
        return broken instanceof SocketTimeoutException ? Fault.TIME_OUT : Fault.BROKEN_OFF;
    }

    @Override
    public void close() {
        watchdog.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }
}
