package rubriek.shared;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The public addresses, as they stand in mails, feeds and pages: whole, below {@code rubriek.base-url}. */
@ApplicationScoped
public class Links {

    private static final Pattern NOT_IN_ANCHORS = Pattern.compile("[^A-Za-z0-9-]");

    private static final Pattern MEDIUM =
            Pattern.compile("https?://[^?#]+/media/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/[^/?#]+");

    private static final Pattern WHOLE = Pattern.compile(
            "https?://(?:\\[[0-9a-f:.]+]|[\\p{L}\\p{N}._-]+)(?::(\\d{1,5}))?(?:/[^\\s?#\\\\]*)?",
            Pattern.CASE_INSENSITIVE);

    private static final int HIGHEST_PORT = 65_535;

    private final String base;

    /**
     * @param base scheme, host and, where needed, port and path; with or without a slash behind it
     * @throws ConfigurationException when it is no address of that form
     */
    public Links(@ConfigProperty(name = "rubriek.base-url") String base) {
        check(base);
        this.base = base.replaceAll("/+$", "");
    }

    /** @throws ConfigurationException as the constructor */
    static void check(String base) {
        if (!isWhole(base))
            throw new ConfigurationException("RUBRIEK_BASE_URL is no whole web address. Write one such as"
                    + " https://nieuwsbrief.example, with http:// or https:// before it and nothing behind a ? or #");
    }

    private static boolean isWhole(String base) {
        var parts = WHOLE.matcher(base);
        return parts.matches() && (parts.group(1) == null || Integer.parseInt(parts.group(1)) <= HIGHEST_PORT);
    }

    public String start() {
        return base + "/";
    }

    /** @param path with a slash before it, and perhaps a query */
    public String at(String path) {
        return base + path;
    }

    public String archive(String newsletter) {
        return base + "/newsletters/" + newsletter;
    }

    public String issue(String newsletter, int number) {
        return archive(newsletter) + "/" + number;
    }

    /** One entry or section of an issue, on the issue's page. */
    public String entry(String newsletter, int number, String id) {
        return issue(newsletter, number) + "#" + anchor(id);
    }

    /** The id of an entry or section as the name of its place on a page: what may not stand in an address becomes {@code _hex_}. */
    public static String anchor(String id) {
        return NOT_IN_ANCHORS
                .matcher(id)
                .replaceAll(c -> "_" + Integer.toHexString(c.group().codePointAt(0)) + "_");
    }

    /**
     * An event of an issue as a file for calendars (RFC 5545).
     *
     * @param issue the address of the issue
     */
    public static String event(String issue, String id) {
        return issue + "/events/" + id + ".ics";
    }

    /**
     * An entry of an issue on a page of its own. Its id finds it; the words of its title stand behind that for people.
     *
     * @param issue the address of the issue
     */
    public static String piece(String issue, String id, String title) {
        var words = AddressWords.of(title);
        return issue + "/" + id + (words.isEmpty() ? "" : "/" + words);
    }

    public String pdf(String newsletter, int number) {
        return issue(newsletter, number) + ".pdf";
    }

    public String feed(String newsletter) {
        return archive(newsletter) + "/feed.atom";
    }

    public String subscribe(String newsletter) {
        return archive(newsletter) + "/subscribe";
    }

    /** A picture or a file: one rendition by its name. */
    public String media(UUID id, String name) {
        return base + "/media/" + id + "/" + name;
    }

    /**
     * The id of the picture or file that an address of ours leads to, in whichever size, under whichever public address we had when it was
     * written down. Whether there is one by that id is for the media to tell; nothing for an address that cannot be one.
     */
    public Optional<UUID> medium(String address) {
        var found = MEDIUM.matcher(address);
        return found.matches() ? Optional.of(UUID.fromString(found.group(1))) : Optional.empty();
    }

    public String confirm(String token) {
        return base + "/confirm/" + token;
    }

    public String unsubscribe(String token) {
        return base + "/unsubscribe/" + token;
    }

    /** Where somebody asks for a link to their preferences; no secret, so that it may be passed on with a mail. */
    public String lostLink(String newsletter) {
        return archive(newsletter) + "/preferences";
    }

    public String preferences(String token) {
        return base + "/preferences/" + token;
    }

    /** Where somebody confirms a new address. */
    public String address(String token) {
        return base + "/address/" + token;
    }

    /** Where somebody says that they still want a list. */
    public String stay(String token) {
        return base + "/stay/" + token;
    }

    /** The page about accessibility (G-15), where there is one. */
    public String accessibility() {
        return base + "/accessibility";
    }

    /** Whether readers reach us encrypted; RFC 8058 asks it of the one-click address. */
    public boolean secure() {
        return base.startsWith("https://");
    }
}
