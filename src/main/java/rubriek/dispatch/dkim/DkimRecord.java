package rubriek.dispatch.dkim;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a domain's DNS must tell, so that others can verify a signature (RFC 6376 section 3.6.2).
 *
 * @param name where it stands
 * @param type {@code TXT}
 * @param value as one text
 * @param strings the same, cut into strings of at most 255 octets, as DNS keeps it (RFC 1035 section 3.3.14)
 * @param zoneFile the same in quotes, for whoever pastes it into a zone file or a form that asks for strings
 */
public record DkimRecord(String name, String type, String value, List<String> strings, String zoneFile) {

    private static final int LONGEST_STRING = 255;

    public DkimRecord {
        strings = List.copyOf(strings);
    }

    /** @param published see {@link KeyMaterial#published} */
    public static DkimRecord of(String domain, String selector, KeyAlgorithm algorithm, byte[] published) {
        var value =
                "v=DKIM1; k=" + algorithm.word() + "; p=" + Base64.getEncoder().encodeToString(published);
        var strings = new ArrayList<String>();
        for (var at = 0; at < value.length(); at += LONGEST_STRING)
            strings.add(value.substring(at, Math.min(at + LONGEST_STRING, value.length())));
        var quoted = strings.stream().map(s -> '"' + s + '"').collect(Collectors.joining(" "));
        return new DkimRecord(selector + "._domainkey." + domain, "TXT", value, strings, quoted);
    }
}
