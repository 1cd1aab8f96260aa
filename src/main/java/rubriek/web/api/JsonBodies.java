package rubriek.web.api;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/**
 * Takes a JSON body in whole before anything is done with it, so that one that is too large stores nothing, and refuses an empty
 * one where a document is asked for, and not {@link BodyOptional}.
 */
@Provider
@Priority(JsonBodies.PRIORITY)
class JsonBodies implements ContainerRequestFilter, ReaderInterceptor {

    /** Right behind the headers; before whoever looks into the body. */
    static final int PRIORITY = Priorities.HEADER_DECORATOR + 100;

    /** The largest issue: content.md allows 2 MB. */
    static final int MOST_OCTETS = 2 * 1024 * 1024;

    private static final byte[] NOTHING_SAID = {'{', '}'};

    private final ResourceInfo resource;

    JsonBodies(ResourceInfo resource) {
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (!Paths.ofTheApi(request) || !json(request.getMediaType())) return;
        if (request.getLength() > MOST_OCTETS) throw new TooLarge();
        var body = whole(request.getEntityStream());
        request.setEntityStream(new ByteArrayInputStream(body.length == 0 && optional() ? NOTHING_SAID : body));
    }

    private boolean optional() {
        return resource.getResourceMethod().isAnnotationPresent(BodyOptional.class);
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext reader) throws IOException {
        var read = reader.proceed();
        if (read == null) throw new BadParameter("", "body-required");
        return read;
    }

    /** @throws TooLarge beyond {@link #MOST_OCTETS} */
    static byte[] whole(InputStream body) throws IOException {
        var octets = body.readNBytes(MOST_OCTETS + 1);
        if (octets.length > MOST_OCTETS) throw new TooLarge();
        return octets;
    }

    private static boolean json(MediaType type) {
        if (type == null) return false;
        var subtype = type.getSubtype().toLowerCase(Locale.ROOT);
        return subtype.equals("json") || subtype.endsWith("+json");
    }
}
