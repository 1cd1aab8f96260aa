package rubriek.issue.check;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rubriek.issue.EditionKind;
import rubriek.shared.NormalLink;

/** Links say where they lead, lead there safely, and stand in an issue once. */
final class AddressRule implements Rule {

    private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9+.-]*:.*", Pattern.CASE_INSENSITIVE);

    private static final Set<String> SHORTENERS = Set.of(
            "bit.ly",
            "bitly.com",
            "t.co",
            "tinyurl.com",
            "goo.gl",
            "ow.ly",
            "buff.ly",
            "is.gd",
            "v.gd",
            "lnkd.in",
            "rebrand.ly",
            "t.ly",
            "cutt.ly",
            "tiny.cc",
            "dlvr.it",
            "fb.me",
            "shorturl.at",
            "rb.gy",
            "trib.al",
            "tr.im",
            "eepurl.com",
            "mailchi.mp",
            "shorte.st",
            "adf.ly",
            "bl.ink",
            "soo.gd",
            "s.id",
            "lc.cx",
            "qrco.de",
            "u.nu");

    @Override
    public List<String> codes() {
        return List.of(
                "link-relative",
                "reference-lost",
                "reference-without-words",
                "link-insecure",
                "link-shortened",
                "link-twice");
    }

    @Override
    public void look(Manuscript manuscript, Findings found) {
        var seen = new HashMap<NormalLink, Address>();
        for (var address : manuscript.addresses()) {
            if (address.url().startsWith("#")) reference(address, manuscript, found);
            else if (!SCHEME.matcher(address.url()).matches())
                found.advise("link-relative", address.place(), address.url());
            else if (address.isWeb()) web(address, seen, found);
        }
    }

    /**
     * {@code #id} leads to another entry of the issue, or to one of its sections. One that leads nowhere and has no words of its own would
     * leave a hole in its sentence.
     */
    private static void reference(Address address, Manuscript manuscript, Findings found) {
        var id = address.url().substring(1);
        if (!address.hasWords()) {
            if (!isNamed(id, address, manuscript))
                found.block("reference-without-words", address.place(), address.url());
            return;
        }
        if (hasEntry(manuscript, id) || hasSection(manuscript, id)) return;
        found.advise("reference-lost", address.place(), address.url());
    }

    /** Whether each edition that shows the reference shows what it is called by; a mail leads to the page. */
    private static boolean isNamed(String id, Address address, Manuscript manuscript) {
        var from = address.place().entry();
        return Stream.of(EditionKind.values())
                .filter(edition -> from == null || shows(manuscript, edition, from))
                .map(edition -> edition == EditionKind.MAIL ? EditionKind.WEB : edition)
                .allMatch(edition -> shows(manuscript, edition, id));
    }

    private static boolean shows(Manuscript manuscript, EditionKind edition, String id) {
        return manuscript.issue().shownIn(edition).sections().stream()
                .anyMatch(section ->
                        id.equals(section.id()) || section.entries().stream().anyMatch(entry -> id.equals(entry.id())));
    }

    private static boolean hasEntry(Manuscript manuscript, String id) {
        return manuscript.entries().stream()
                .anyMatch(placed -> id.equals(placed.place().entry()));
    }

    /** A section that no edition shows, since nothing stands in it, is none to lead to. */
    private static boolean hasSection(Manuscript manuscript, String id) {
        return Stream.of(EditionKind.values())
                .flatMap(edition -> manuscript.issue().shownIn(edition).sections().stream())
                .anyMatch(section -> id.equals(section.id()));
    }

    private static void web(Address address, Map<NormalLink, Address> seen, Findings found) {
        var link = NormalLink.of(address.url());
        if (address.url().toLowerCase(Locale.ROOT).startsWith("http:"))
            found.advise("link-insecure", address.place(), address.url());
        if (SHORTENERS.contains(link.host())) found.advise("link-shortened", address.place(), address.url());
        var first = seen.putIfAbsent(link, address);
        if (first != null && !sameEntry(first, address))
            found.advise("link-twice", address.place(), first.place().name());
    }

    private static boolean sameEntry(Address one, Address other) {
        var entry = one.place().entry();
        return entry != null && entry.equals(other.place().entry());
    }
}
