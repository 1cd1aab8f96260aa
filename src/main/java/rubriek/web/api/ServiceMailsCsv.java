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
import org.jspecify.annotations.Nullable;
import rubriek.dispatch.ServiceMailFilter;
import rubriek.dispatch.ServiceMailRow;
import rubriek.dispatch.ServiceMails;
import rubriek.shared.Csv;

/** The mails about the service as CSV, written while they are read, whatever their number. */
final class ServiceMailsCsv implements StreamingOutput {

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

    private final ServiceMails mails;
    private final String newsletter;
    private final ServiceMailFilter filter;

    ServiceMailsCsv(ServiceMails mails, String newsletter, ServiceMailFilter filter) {
        this.mails = mails;
        this.newsletter = newsletter;
        this.filter = filter;
    }

    @Override
    public void write(OutputStream body) throws IOException {
        var out = new BufferedWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8));
        out.write(Csv.COMMA.line(HEADINGS));
        mails.each(newsletter, filter, row -> write(out, row));
        out.flush();
    }

    private static void write(Writer out, ServiceMailRow row) {
        try {
            out.write(Csv.COMMA.line(cells(row)));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
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
