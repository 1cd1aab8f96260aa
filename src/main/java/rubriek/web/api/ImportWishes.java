package rubriek.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rubriek.audience.ConsentDraft;
import rubriek.audience.importing.FileFormat;
import rubriek.audience.importing.ImportDraft;

/** How a file of people is to be read, as it is written in parameters or in the parts of a form; each as text, or null. */
record ImportWishes(
        @Nullable String dryRun,
        @Nullable String mapping,
        @Nullable String delimiter,
        @Nullable String consentAt,
        @Nullable String consentText,
        @Nullable String consentHow) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<LinkedHashMap<String, String>> MAPPING = new TypeReference<>() {};

    /** @throws BadParameter for a value that is none */
    ImportDraft draft(FileFormat format, @Nullable String charset) {
        return new ImportDraft(
                format,
                dryRun != null && Choice.yes("dryRun", dryRun),
                charset(charset),
                separator(),
                headings(),
                consent());
    }

    private static @Nullable String charset(@Nullable String name) {
        if (name == null) return null;
        try {
            return Charset.forName(name).name();
        } catch (IllegalArgumentException unknown) {
            throw new BadParameter("Content-Type", "value");
        }
    }

    private @Nullable String separator() {
        return "tab".equals(delimiter) ? "\t" : delimiter;
    }

    private Map<String, String> headings() {
        if (mapping == null) return Map.of();
        try {
            var read = JSON.readValue(mapping, MAPPING);
            if (read != null && !read.containsValue(null)) return read;
        } catch (JsonProcessingException malformed) {
            throw new BadParameter("mapping", "object");
        }
        throw new BadParameter("mapping", "object");
    }

    private @Nullable ConsentDraft consent() {
        if (consentAt == null && consentText == null && consentHow == null) return null;
        return new ConsentDraft(moment(), consentText, consentHow);
    }

    private @Nullable Instant moment() {
        if (consentAt == null) return null;
        try {
            return OffsetDateTime.parse(consentAt).toInstant();
        } catch (DateTimeException notOne) {
            throw new BadParameter("consentAt", "moment");
        }
    }
}
