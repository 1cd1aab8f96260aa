package rubriek.web.api;

import jakarta.ws.rs.core.StreamingOutput;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rubriek.dispatch.ServiceMailFilter;
import rubriek.dispatch.ServiceMailRow;
import rubriek.dispatch.ServiceMails;

/** The mails about the service as CSV. */
final class ServiceMailsCsv {

    private static final List<String> HEADINGS = List.of(
            "id",
            "kind",
            "list",
            "email",
            "state",
            "attempts",
            "code",
            "enhanced",
            "reply",
            "fault",
            "messageId",
            "nextTryAt",
            "createdAt",
            "changedAt",
            "relay");

    private ServiceMailsCsv() {}

    static StreamingOutput of(
            ServiceMails mails, String newsletter, ServiceMailFilter filter, CsvQuery.Form form, Locale language) {
        return new CsvFile<>(
                form,
                HEADINGS,
                ServiceMailsCsv::cells,
                taker -> mails.each(newsletter, filter, row -> taker.accept(row.in(language))));
    }

    private static List<@Nullable Object> cells(ServiceMailRow row) {
        var reply = row.reply();
        return Arrays.asList(
                row.id(),
                row.kind(),
                row.list(),
                row.email(),
                row.state(),
                row.attempts(),
                reply == null ? null : reply.code(),
                reply == null ? null : reply.enhanced(),
                reply == null ? null : reply.text(),
                row.fault() == null ? null : row.fault().word(),
                row.messageId(),
                row.nextTryAt(),
                row.createdAt(),
                row.changedAt(),
                row.relay());
    }
}
