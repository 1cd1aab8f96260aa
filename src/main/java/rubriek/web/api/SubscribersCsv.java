package rubriek.web.api;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rubriek.audience.SubscriberFilter;
import rubriek.audience.SubscriberView;
import rubriek.audience.Subscribers;
import rubriek.shared.Csv;
import rubriek.shared.Json;

/** The people of a list as CSV, written while it is read: some at a time, whatever the length of the list. */
final class SubscribersCsv implements StreamingOutput {

    static final String MEDIA_TYPE = "text/csv;charset=utf-8";

    private static final int AT_A_TIME = 500;

    private static final List<String> HEADINGS =
            List.of("email", "name", "status", "tags", "askedAt", "confirmedAt", "unsubscribedAt", "attributes");

    private final Subscribers subscribers;
    private final String list;
    private final SubscriberFilter filter;
    private final Csv csv;
    private final boolean bom;
    private final List<SubscriberView> first;

    /** The first ones are read at once, so that a list that does not exist is still answered with 404. */
    SubscribersCsv(Subscribers subscribers, String list, SubscriberFilter filter, Csv csv, boolean bom) {
        this.subscribers = subscribers;
        this.list = list;
        this.filter = filter;
        this.csv = csv;
        this.bom = bom;
        first = subscribers.after(list, filter, null, AT_A_TIME);
    }

    /** @throws BadParameter unless it is a comma, a semicolon, or a tab in sign or in word */
    static Csv delimiter(String text) {
        return switch (text) {
            case "," -> Csv.COMMA;
            case ";" -> new Csv(';');
            case "\t", "tab" -> new Csv('\t');
            default -> throw new BadParameter("delimiter", "one-of", ", ; tab");
        };
    }

    @Override
    public void write(OutputStream body) throws IOException {
        var out = new BufferedWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8));
        if (bom) out.write(Csv.BOM);
        out.write(csv.line(HEADINGS));
        for (var some = first; !some.isEmpty(); some = next(some)) write(out, some);
        out.flush();
    }

    private List<SubscriberView> next(List<SubscriberView> some) {
        if (some.size() < AT_A_TIME) return List.of();
        return subscribers.after(list, filter, some.get(some.size() - 1).id(), AT_A_TIME);
    }

    private void write(Writer out, List<SubscriberView> some) throws IOException {
        for (var person : some) out.write(csv.line(cells(person)));
    }

    private List<@Nullable Object> cells(SubscriberView person) {
        var here = person.lists().stream()
                .filter(l -> l.list().equals(list))
                .findFirst()
                .orElseThrow();
        return Arrays.asList(
                person.email(),
                person.name(),
                here.status().word(),
                String.join(", ", person.tags()),
                here.askedAt(),
                here.confirmedAt(),
                here.unsubscribedAt(),
                person.attributes().isEmpty() ? null : Json.write(person.attributes()));
    }
}
