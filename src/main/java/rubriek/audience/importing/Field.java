package rubriek.audience.importing;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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
    static Optional<Field> byHeading(String heading) {
        return Optional.ofNullable(BY_HEADING.get(plain(heading)));
    }

    private static String plain(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
    }

    private static Map<String, Field> byHeading() {
        var all = new HashMap<String, Field>();
        for (var field : values()) {
            field.headings.forEach(heading -> all.put(heading, field));
            if (field != IGNORED) all.put(plain(field.word), field);
        }
        return Map.copyOf(all);
    }
}
