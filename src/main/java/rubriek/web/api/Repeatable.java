package rubriek.web.api;

import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import rubriek.media.Uploads;

/**
 * A body as it is recognised when it comes again. One of several parts says each time in other words where they end (RFC 2046 section
 * 5.1.1); without those words it is the same.
 */
final class Repeatable {

    private static final String BOUNDARY = "boundary";

    private static final MediaType PDF = new MediaType("application", "pdf");

    /** Room for the heads of the parts. */
    private static final int BESIDE_THE_FILE = 64 * 1024;

    private Repeatable() {}

    /** @throws TooLarge beyond what any path takes of this type */
    static byte[] whole(InputStream body, @Nullable MediaType type) throws IOException {
        if (PDF.isCompatible(type)) return body.readAllBytes(); // as much as the server lets through
        if (boundary(type) == null) return JsonBodies.whole(body);
        var most = Uploads.MOST_OCTETS + BESIDE_THE_FILE;
        var octets = body.readNBytes(most + 1);
        if (octets.length > most) throw new TooLarge();
        return octets;
    }

    static byte[] recognisable(byte[] body, @Nullable MediaType type) {
        var boundary = boundary(type);
        if (boundary == null) return body;
        return new String(body, StandardCharsets.ISO_8859_1)
                .replace(boundary, "")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    static @Nullable String recognisable(@Nullable MediaType type) {
        if (type == null) return null;
        return boundary(type) == null ? type.toString() : type.getType() + "/" + type.getSubtype();
    }

    private static @Nullable String boundary(@Nullable MediaType type) {
        if (type == null || !type.getType().equals("multipart")) return null;
        var boundary = type.getParameters().get(BOUNDARY);
        return boundary == null || boundary.isBlank() ? null : boundary;
    }
}
