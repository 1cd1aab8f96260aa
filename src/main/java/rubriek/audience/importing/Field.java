package rubriek.audience.importing;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a column can be. Each is recognised by the headings that Dutch and English spreadsheets and other programs' exports have. */
enum Field {
    EMAIL("email", "emailadres", "emailaddress", "mail", "mailadres", "address", "subscriber", "emailadresse"),
    NAME("name", "naam", "fullname", "volledigenaam", "displayname"),
    FIRST_NAME("firstName", "firstname", "voornaam", "givenname", "roepnaam"),
    INFIX("infix", "tussenvoegsel", "tussenvoegsels", "middlename"),
    LAST_NAME("lastName", "lastname", "achternaam", "surname", "familyname"),
    TAGS("tags", "tag", "labels", "label", "groepen", "groups", "groups", "groep"),
    STATUS("status", "memberrating", "state", "toestand"),
    CONSENT_AT(
            "consentAt",
            "consentat",
            "consentdate",
            "toestemming",
            "toestemmingsdatum",
            "datumtoestemming",
            "toestemmingop",
            "confirmedat",
            "optintime",
            "optindate",
            "subscribedat",
            "ingeschrevenop",
            "inschrijfdatum",
            "datuminschrijving",
            "confirmtime"),
    CONSENT_TEXT("consentText", "consenttext", "toestemmingstekst"),
    CONSENT_HOW("consentHow", "consenthow", "consentsource", "toestemmingvia", "bron", "optinsource"),
    /** All of them at once, as a JSON object: what our own export writes. */
    ATTRIBUTES("attributes"),
    /** Why an address is to be silent, as the other program says it. */
    REASON("reason"),
    /** Since when. */
    SINCE("since"),
    /** What the server answered: a reply or an enhanced status code. */
    CODE("code"),
    /** Passed over. */
    IGNORED("ignore");

    /** How one attribute is named in a mapping: with its own name behind this. */
    static final String ATTRIBUTE = "attributes.";

    private static final Map<String, Field> BY_HEADING = byHeading();

    private final String word;

    @SuppressWarnings("ImmutableEnumChecker") // what List.of gives
    private final List<String> headings;

    Field(String word, String... headings) {
        this.word = word;
        this.headings = List.of(headings);
    }

    /** What it is called in a mapping. */
    String word() {
        return word;
    }

    static Optional<Field> byWord(String word) {
        return Arrays.stream(values()).filter(f -> f.word.equals(word)).findFirst();
    }

    /** By a heading, in whatever way it is spelled: {@code E-mail adres} is {@code emailadres}. */
    static Optional<Field> byHeading(ImportKind kind, String heading) {
        var plain = plain(heading);
        return Optional.ofNullable(kind == ImportKind.SUBSCRIBERS ? BY_HEADING.get(plain) : ofSilence(plain));
    }

    /** As Mailchimp, SendGrid, Postmark, Amazon SES, Mailgun and Dutch spreadsheets call it. */
    private static @Nullable Field ofSilence(String plain) {
        return switch (plain) {
            case "reason", "suppressionreason", "unsubreason", "error", "bouncereason", "reden" -> REASON;
            case "created",
                    "createdat",
                    "lastupdatetime",
                    "cleantime",
                    "unsubtime",
                    "bouncedat",
                    "since",
                    "sinds",
                    "date",
                    "datum",
                    "time",
                    "timestamp" -> SINCE;
            case "code", "status" -> CODE;
            default -> BY_HEADING.get(plain) == EMAIL ? EMAIL : null;
        };
    }

    static String plain(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
    }

    private static Map<String, Field> byHeading() {
        var all = new HashMap<String, Field>();
        for (var field : values()) {
            if (field.headings.isEmpty() && field != ATTRIBUTES) continue; // of suppressions, or none
            field.headings.forEach(heading -> all.put(heading, field));
            all.put(plain(field.word), field);
        }
        return Map.copyOf(all);
    }
}
