package rubriek.web.site;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import rubriek.media.Media;
import rubriek.media.StoredFile;

/**
 * Pictures and files for everybody: mailboxes, pages, whoever has the address. What stands at an address never changes, so it may be kept
 * for good; nothing in it may run (S-15).
 */
@Path("/media/{id}/{name}")
class MediaSite {

    private static final String FOR_GOOD = "public, max-age=31536000, immutable";
    private static final String NOTHING_RUNS = "default-src 'none'; sandbox";

    private final Media media;

    MediaSite(Media media) {
        this.media = media;
    }

    @GET
    public Response get(@RestPath UUID id, @RestPath String name, @Context Request request) {
        var file = media.file(id, name);
        var tag = new EntityTag(file.hash());
        var unchanged = request.evaluatePreconditions(tag);
        var answer = unchanged != null ? unchanged : whole(file);
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, FOR_GOOD)
                .header("Content-Security-Policy", NOTHING_RUNS)
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .build();
    }

    private Response.ResponseBuilder whole(StoredFile file) {
        var answer = Response.ok((StreamingOutput) out -> {
                    for (int place = 0; ; place++) {
                        var part = media.part(file, place);
                        if (part.isEmpty()) return;
                        out.write(part.get());
                    }
                })
                .type(file.type())
                .header(HttpHeaders.CONTENT_LENGTH, file.size());
        if (file.toBeSaved())
            answer.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"");
        return answer;
    }
}
