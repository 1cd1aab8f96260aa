package rubriek.web.api;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.dispatch.Deliveries;
import rubriek.dispatch.DeliveryFilter;
import rubriek.dispatch.DeliveryRow;
import rubriek.shared.Csv;

/** The copies of a dispatch as CSV, written while they are read, whatever their number. */
final class DeliveriesCsv implements StreamingOutput {

    private static final List<String> HEADINGS = List.of(
            "email",
            "state",
            "attempts",
            "code",
            "enhanced",
            "reply",
            "fault",
            "messageId",
            "nextTryAt",
            "at",
            "relay");

    private final Deliveries deliveries;
    private final UUID dispatch;
    private final DeliveryFilter filter;

    DeliveriesCsv(Deliveries deliveries, UUID dispatch, DeliveryFilter filter) {
        this.deliveries = deliveries;
        this.dispatch = dispatch;
        this.filter = filter;
    }

    @Override
    public void write(OutputStream body) throws IOException {
        var out = new BufferedWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8));
        out.write(Csv.COMMA.line(HEADINGS));
        deliveries.each(dispatch, filter, row -> write(out, row));
        out.flush();
    }

    private static void write(Writer out, DeliveryRow row) {
        try {
            out.write(Csv.COMMA.line(cells(row)));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static List<@Nullable Object> cells(DeliveryRow row) {
        var reply = row.reply();
        return Arrays.asList(
                row.email(),
                row.state().name().toLowerCase(Locale.ROOT),
                row.attempts(),
                reply == null ? null : reply.code(),
                reply == null ? null : reply.enhanced(),
                reply == null ? null : reply.text(),
                row.fault() == null ? null : row.fault().word(),
                row.messageId(),
                row.nextTryAt(),
                row.at(),
                row.relay());
    }
}
