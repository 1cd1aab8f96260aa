package rubriek.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Requests to one server, as a program of ours or a reader's browser would send them. Redirects are not followed. */
public final class Http {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;
    private final String token;

    Http(String address, String token) {
        this.address = address;
        this.token = token;
    }

    /** The absolute address of a path; an absolute address stays as it is. */
    public URI at(String path) {
        return URI.create(path.startsWith("http") ? path : address + path);
    }

    /** GET without a token. */
    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** POST of a form's fields, encoded by the caller, without a token. */
    public HttpResponse<String> postForm(String path, String fields) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
    }

    /** A request with the admin token to a path below {@code /api/v1}. */
    public HttpResponse<String> api(String method, String path) {
        return api(method, path, BodyPublishers.noBody());
    }

    /** A request with the admin token and a JSON body to a path below {@code /api/v1}. */
    public HttpResponse<String> api(String method, String path, String json) {
        return api(method, path, BodyPublishers.ofString(json));
    }

    private HttpResponse<String> api(String method, String path, BodyPublisher body) {
        var type = method.equals("PATCH") ? "application/merge-patch+json" : "application/json";
        return send(request("/api/v1" + path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .method(method, body));
    }

    /** Begins a request of another kind, for {@link #send}. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(at(path)).timeout(LIMIT);
    }

    /** Sends a request and waits for the whole answer. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Whether somebody is there and answers 200. */
    boolean answers(String path) {
        try {
            return get(path).statusCode() == 200;
        } catch (UncheckedIOException nobodyYet) {
            return false;
        }
    }
}
