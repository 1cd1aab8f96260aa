package rubriek.edition.print;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The only things a page can load: the pictures that came with it. Everything else that HTML, CSS or SVG may point at, on
 * the network, in the file system or in the program itself, is refused three times over: when asked for, when its address
 * is resolved and when it would be opened (S-04).
 */
final class Pictures {

    private static final String SCHEME = "picture";

    private static final Set<ExternalResourceType> DRAWN = EnumSet.of(
            ExternalResourceType.IMAGE_RASTER, ExternalResourceType.XML_SVG, ExternalResourceType.SVG_BINARY);

    private final Map<String, byte[]> byName;

    Pictures(Map<String, byte[]> byName) {
        this.byName = byName;
    }

    void guard(PdfRendererBuilder builder) {
        for (var when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl(this::mayLoad, when);
        }
        builder.useUriResolver((base, uri) -> find(uri) == null ? null : uri);
        builder.useProtocolsStreamImplementation(
                this::open, SCHEME, "http", "https", "file", "jar", "ftp", "data", "classpath");
    }

    private boolean mayLoad(String uri, ExternalResourceType type) {
        return DRAWN.contains(type) && find(uri) != null;
    }

    private byte @Nullable [] find(String uri) {
        return uri.startsWith(SCHEME + ":") ? byName.get(uri.substring(SCHEME.length() + 1)) : null;
    }

    private FSStream open(String uri) {
        var picture = find(uri);
        if (picture == null) {
            throw new IllegalStateException("a printed page asked for what it may not have");
        }
        return new Opened(picture);
    }

    private record Opened(byte[] bytes) implements FSStream {

        @Override
        public InputStream getStream() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}
