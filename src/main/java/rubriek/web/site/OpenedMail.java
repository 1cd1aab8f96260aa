package rubriek.web.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rubriek.dispatch.outbox.OutboxMessage;

/**
 * A mail of the outbox, opened.
 *
 * @param sender on the envelope
 * @param language that it says it is in; null when it does not
 * @param leave the address of the List-Unsubscribe header; null in a mail that has none
 * @param pieces the text part, cut so that its addresses can be links
 */
record OpenedMail(
        String name,
        String subject,
        String from,
        String to,
        String sender,
        Instant moment,
        String time,
        String size,
        @Nullable String language,
        @Nullable String leave,
        String html,
        String text,
        List<Piece> pieces,
        String source) {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*");

    /** Text, or an address that is a link. */
    record Piece(String text, boolean link) {}

    static OpenedMail of(OutboxMessage mail, Locale language) {
        var row = mail.row();
        return new OpenedMail(
                row.name(),
                row.subject(),
                row.from(),
                row.to(),
                row.sender(),
                row.keptAt(),
                OutboxLine.time(row.keptAt(), language),
                OutboxLine.size(row.size(), language),
                language(mail),
                leave(mail),
                mail.html(),
                mail.text(),
                pieces(mail.text()),
                mail.source());
    }

    private static @Nullable String language(OutboxMessage mail) {
        return header(mail, "Content-Language", LANGUAGE);
    }

    private static @Nullable String leave(OutboxMessage mail) {
        return header(mail, "List-Unsubscribe", ADDRESS);
    }

    /** The first that is found in a header of this name. */
    private static @Nullable String header(OutboxMessage mail, String name, Pattern what) {
        return mail.headers().stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(header -> what.matcher(header.value()))
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst()
                .orElse(null);
    }

    private static List<Piece> pieces(String text) {
        var pieces = new ArrayList<Piece>();
        var address = ADDRESS.matcher(text);
        var at = 0;
        while (address.find()) {
            pieces.add(new Piece(text.substring(at, address.start()), false));
            pieces.add(new Piece(address.group(), true));
            at = address.end();
        }
        pieces.add(new Piece(text.substring(at), false));
        return pieces;
    }
}
