package rubriek.audience.importing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rubriek.audience.SuppressionReason;
import rubriek.shared.Csv;
import rubriek.shared.KeyedHash;

/**
 * Reads rows as addresses that are to get no mail, as Mailchimp, SendGrid, Postmark, Amazon SES and Mailgun export them. Nothing but
 * its address costs such a row: a reason or a moment that cannot be read is no reason to mail somebody.
 */
final class SilenceReader implements RowReader {

    private static final int LONGEST = 500;

    private static final Pattern SECONDS = Pattern.compile("\\d{9,10}(\\.\\d+)?|\\d\\.\\d{1,15}E9");
    private static final Pattern MILLISECONDS = Pattern.compile("\\d{12,13}");
    private static final Pattern COMPLAINT = Pattern.compile("spam|complain|abuse|klacht");
    private static final Pattern BOUNCE = Pattern.compile(
            "bounce|cleaned|undeliverable|onbestelbaar|no such|(user|mailbox|recipient) unknown|^5(\\d\\d|\\.\\d)");
    private static final Pattern REPLY = Pattern.compile("[45](\\d\\d|\\.\\d{1,3}\\.\\d{1,3}).*");

    /** What says no more than the reason itself. */
    private static final Pattern LEFT = Pattern.compile("^left$|unsub|opt(?:ed)?[ -]?out|afgemeld|uitgeschreven");

    private static final Set<String> PLAIN = Set.of("bounce", "complaint", "manual", "left");

    private final KeyedHash hash;
    private final Moments moments;
    private final @Nullable String stated;
    private final Instant now;

    /**
     * @param stated the reason where a row gives none: a word of {@link SuppressionReason} or somebody's own
     * @param now the moment of rows that give none
     */
    SilenceReader(KeyedHash hash, Moments moments, @Nullable String stated, Instant now) {
        this.hash = hash;
        this.moments = moments;
        this.stated = stated;
        this.now = now;
    }

    @Override
    public Silence read(long line, List<Column> columns, String[] cells) {
        var values = new EnumMap<Field, String>(Field.class);
        for (var i = 0; i < Math.min(cells.length, columns.size()); i++) {
            var value = Csv.restored(cells[i].strip());
            if (!value.isEmpty()) values.put(columns.get(i).field(), value);
        }
        var address = Candidates.address(values.get(Field.EMAIL));
        var said = said(values).or(() -> implied(columns)).orElse(stated);
        var reason = reason(said, columns);
        return new Silence(
                line, address.value(), hash.of(address), reason, detail(said), since(values.get(Field.SINCE)));
    }

    /** The server's reply stands before what is said of it. */
    private static Optional<String> said(Map<Field, String> values) {
        var reason = values.get(Field.REASON);
        var code = values.get(Field.CODE);
        if (reason == null || code == null) return Optional.ofNullable(reason == null ? code : reason);
        return Optional.of(REPLY.matcher(code).matches() && !reason.startsWith(code) ? code + " " + reason : reason);
    }

    /** Mailchimp says in the name of its column what the whole file is about. */
    private static Optional<String> implied(List<Column> columns) {
        for (var column : columns) {
            if (Field.plain(column.heading()).equals("cleantime")) return Optional.of("cleaned");
            if (Field.plain(column.heading()).equals("unsubtime")) return Optional.of("unsubscribed");
        }
        return Optional.empty();
    }

    private static SuppressionReason reason(@Nullable String said, List<Column> columns) {
        var reason = said == null ? SuppressionReason.MANUAL : reason(said);
        var left = implied(columns).filter(LEFT.asPredicate()).isPresent();
        return left && reason == SuppressionReason.MANUAL ? SuppressionReason.LEFT : reason;
    }

    private static SuppressionReason reason(String said) {
        var plain = said.toLowerCase(Locale.ROOT);
        if (COMPLAINT.matcher(plain).find()) return SuppressionReason.COMPLAINT;
        if (LEFT.matcher(plain).find()) return SuppressionReason.LEFT;
        return BOUNCE.matcher(plain).find() || REPLY.matcher(plain).matches()
                ? SuppressionReason.BOUNCE
                : SuppressionReason.MANUAL;
    }

    private static @Nullable String detail(@Nullable String said) {
        if (said == null || PLAIN.contains(said.toLowerCase(Locale.ROOT))) return null;
        var line = said.strip().replaceAll("\\s+", " ");
        if (Candidates.unprintable(line)) return null;
        return line.length() > LONGEST ? cut(line) : line;
    }

    /** Never through the middle of a character. */
    private static String cut(String line) {
        var end = Character.isHighSurrogate(line.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return line.substring(0, end) + "…";
    }

    private Instant since(@Nullable String text) {
        return text == null ? now : moment(text).filter(at -> at.isBefore(now)).orElse(now);
    }

    private Optional<Instant> moment(String text) {
        if (SECONDS.matcher(text).matches()) return Optional.of(Instant.ofEpochSecond((long) Double.parseDouble(text)));
        if (MILLISECONDS.matcher(text).matches()) return Optional.of(Instant.ofEpochMilli(Long.parseLong(text)));
        return moments.read(text.replace(" UTC", "Z")).or(() -> ofMail(text));
    }

    /** As in the header of a mail (RFC 5322). */
    private static Optional<Instant> ofMail(String text) {
        try {
            var at = OffsetDateTime.parse(text.replace("UTC", "GMT"), DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(at.toInstant().truncatedTo(ChronoUnit.MICROS));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
