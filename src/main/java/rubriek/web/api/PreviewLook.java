package rubriek.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * How a preview is looked at: in one of the two colour schemes whatever the reader's machine prefers, at a width. Asked for neither, it is
 * the document itself, octet for octet.
 */
class PreviewLook {

    private static final int NARROWEST = 320;
    private static final int WIDEST = 1_200;

    private static final Pattern STYLE = Pattern.compile("<style>.*?</style>", Pattern.DOTALL);
    private static final String BOTH = "light dark";

    @Parameter(description = "The colours of that scheme: dark or light. Left out: what the machine prefers")
    @QueryParam("scheme")
    @Nullable
    String scheme;

    @Parameter(description = "As wide as that, in pixels, from 320 to 1200. Left out: as wide as the window")
    @QueryParam("width")
    @Nullable
    String width;

    /** The two that the editions are made for. */
    enum Scheme {
        @JsonProperty("dark")
        DARK,
        @JsonProperty("light")
        LIGHT
    }

    /** Refuses what cannot be, before anything is made. */
    void check() {
        chosen();
        pixels();
    }

    /** Whether the document is shown as it is. */
    boolean isPlain() {
        return scheme == null && width == null;
    }

    /** What tells this look from others, in an ETag. */
    String tag() {
        return isPlain() ? "" : "-" + scheme + "-" + width;
    }

    /** @param language of the document */
    String of(String html, String language) {
        var coloured = chosen().map(one -> coloured(html, one)).orElse(html);
        var only = chosen().map(JsonNames::of).orElse(BOTH);
        return pixels().map(
                        wide -> Templates.frame(coloured, wide, only, language).render())
                .orElse(coloured);
    }

    private Optional<Scheme> chosen() {
        return Choice.of("scheme", scheme, Scheme.class);
    }

    private Optional<Integer> pixels() {
        if (width == null) return Optional.empty();
        var wide = width.matches("[0-9]{1,4}") ? Integer.parseInt(width) : 0;
        if (wide < NARROWEST || wide > WIDEST) throw new BadParameter("width", "range", NARROWEST, WIDEST);
        return Optional.of(wide);
    }

    /** The document with its own rules of this scheme in force, and no others. What is written in it is not touched. */
    private static String coloured(String html, Scheme one) {
        var name = JsonNames.of(one);
        var head = html.replaceAll("(<meta name=\"(?:supported-)?color-schemes?\" content=\")" + BOTH, "$1" + name);
        return STYLE.matcher(head)
                .replaceFirst(style -> Matcher.quoteReplacement(style.group()
                        .replace("color-scheme: " + BOTH, "color-scheme: " + name)
                        .replace("supported-color-schemes: " + BOTH, "supported-color-schemes: " + name)
                        .replace("(prefers-color-scheme: " + name + ")", "(min-width: 0)")
                        .replaceAll("\\(prefers-color-scheme: \\w+\\)", "(max-width: 0)")));
    }

    @CheckedTemplate(basePath = "preview")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance frame(String page, int width, String scheme, String lang);
    }
}
