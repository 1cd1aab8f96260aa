package rubriek.support;

import io.restassured.RestAssured;
import org.apache.http.client.HttpClient;
import org.apache.http.conn.scheme.PlainSocketFactory;
import org.apache.http.conn.scheme.Scheme;
import org.apache.http.conn.scheme.SchemeRegistry;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.impl.conn.BasicClientConnectionManager;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** REST Assured makes a client for each request, and with it reads all authorities that Java trusts, for TLS that no test here speaks. */
final class PlainHttp implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        var config = RestAssured.config();
        RestAssured.config = config.httpClient(config.getHttpClientConfig().httpClientFactory(PlainHttp::client));
    }

    private static HttpClient client() {
        var schemes = new SchemeRegistry();
        schemes.register(new Scheme("http", 80, PlainSocketFactory.getSocketFactory()));
        return new DefaultHttpClient(new BasicClientConnectionManager(schemes));
    }
}
