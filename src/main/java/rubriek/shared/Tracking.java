package rubriek.shared;

import java.util.Locale;
import java.util.Set;

/** Parameters of a link that say how its reader came there, and nothing about what it leads to. */
final class Tracking {

    private static final Set<String> NAMES = Set.of(
            "fbclid",
            "gclid",
            "gclsrc",
            "dclid",
            "gbraid",
            "wbraid",
            "msclkid",
            "yclid",
            "twclid",
            "ttclid",
            "igsh",
            "igshid",
            "li_fat_id",
            "mc_cid",
            "mc_eid",
            "_hsenc",
            "_hsmi",
            "mkt_tok",
            "oly_enc_id",
            "oly_anon_id",
            "vero_id",
            "wickedid",
            "_openstat",
            "wt_mc",
            "wt_zmc",
            "s_cid",
            "sc_cid");

    private Tracking() {}

    /** @param parameter name, or name and value */
    static boolean is(String parameter) {
        var name = parameter.replaceFirst("(?s)=.*", "").toLowerCase(Locale.ROOT);
        return name.startsWith("utm_") || name.startsWith("mtm_") || name.startsWith("pk_") || NAMES.contains(name);
    }
}
