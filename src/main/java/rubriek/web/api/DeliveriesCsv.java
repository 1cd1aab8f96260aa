package rubriek.web.api;

import jakarta.ws.rs.core.StreamingOutput;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.dispatch.Deliveries;
import rubriek.dispatch.DeliveryFilter;
import rubriek.dispatch.DeliveryRow;

/** The copies of a dispatch as CSV. */
final class DeliveriesCsv {

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

    private DeliveriesCsv() {}

    static StreamingOutput of(
            Deliveries deliveries, UUID dispatch, DeliveryFilter filter, CsvQuery.Form form, Locale language) {
        return new CsvFile<>(
                form,
                HEADINGS,
                DeliveriesCsv::cells,
                taker -> deliveries.each(dispatch, filter, row -> taker.accept(row.in(language))));
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
