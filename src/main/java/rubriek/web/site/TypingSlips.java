package rubriek.web.site;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import rubriek.shared.EmailAddress;

/** Domains that somebody meant to type: of those that most readers have their mailbox at, the one that is a slip away. */
final class TypingSlips {

    /** Where readers of newsletters here have their mail, most first. */
    private static final List<String> COMMON = List.of(
            "gmail.com",
            "hotmail.com",
            "outlook.com",
            "live.nl",
            "ziggo.nl",
            "kpnmail.nl",
            "icloud.com",
            "hotmail.nl",
            "yahoo.com",
            "planet.nl",
            "home.nl",
            "xs4all.nl",
            "hetnet.nl",
            "casema.nl",
            "upcmail.nl",
            "telfort.nl",
            "chello.nl",
            "quicknet.nl",
            "solcon.nl",
            "outlook.nl",
            "live.com",
            "msn.com",
            "me.com",
            "googlemail.com",
            "gmx.de",
            "gmx.net",
            "web.de",
            "t-online.de",
            "freenet.de",
            "orange.fr",
            "free.fr",
            "laposte.net",
            "sfr.fr",
            "wanadoo.fr",
            "telenet.be",
            "skynet.be",
            "proximus.be",
            "proton.me",
            "protonmail.com",
            "fastmail.com",
            "bluewin.ch",
            "btinternet.com",
            "hotmail.co.uk",
            "yahoo.co.uk");

    /** Real ones that are a slip away from those. */
    private static final Set<String> REAL = Set.of(
            "mail.com",
            "email.com",
            "ymail.com",
            "gmx.at",
            "gmx.com",
            "gmx.ch",
            "home.pl",
            "live.be",
            "live.de",
            "live.fr",
            "hotmail.be",
            "hotmail.de",
            "hotmail.fr",
            "hotmail.it",
            "hotmail.es",
            "yahoo.de",
            "yahoo.fr",
            "yahoo.es",
            "outlook.be",
            "outlook.de",
            "outlook.fr",
            "outlook.es",
            "mac.com",
            "msn.nl",
            "protonmail.ch",
            "mail.de");

    /** In a shorter domain another letter is as likely another domain. */
    private static final int LETTERS_FOR_TWO_SLIPS = 9;

    private TypingSlips() {}

    /** The address that was probably meant; nothing when this one is as likely as any. */
    static Optional<String> meant(EmailAddress address) {
        var domain = address.domain().toLowerCase(Locale.ROOT);
        if (COMMON.contains(domain) || REAL.contains(domain)) return Optional.empty();
        return closest(domain)
                .map(d -> address.value().substring(0, address.value().lastIndexOf('@') + 1) + d);
    }

    private static Optional<String> closest(String domain) {
        for (var slips = 1; slips <= (domain.length() >= LETTERS_FOR_TWO_SLIPS ? 2 : 1); slips++)
            for (var common : COMMON)
                if (sharesAnEnd(domain, common) && slips(domain, common) == slips) return Optional.of(common);
        return Optional.empty();
    }

    /** Two slips are only seen in a word whose first letter, or whose ending, was typed well. */
    private static boolean sharesAnEnd(String typed, String common) {
        return typed.charAt(0) == common.charAt(0)
                || typed.substring(typed.lastIndexOf('.')).equals(common.substring(common.lastIndexOf('.')));
    }

    /** Letters too many, too few, wrong, or in each other's place (optimal string alignment distance). */
    private static int slips(String typed, String meant) {
        var rows = new int[typed.length() + 1][meant.length() + 1];
        for (var i = 0; i <= typed.length(); i++) rows[i][0] = i;
        for (var j = 0; j <= meant.length(); j++) rows[0][j] = j;
        for (var i = 1; i <= typed.length(); i++)
            for (var j = 1; j <= meant.length(); j++) {
                var same = typed.charAt(i - 1) == meant.charAt(j - 1);
                rows[i][j] =
                        Math.min(Math.min(rows[i - 1][j], rows[i][j - 1]) + 1, rows[i - 1][j - 1] + (same ? 0 : 1));
                var swapped = i > 1
                        && j > 1
                        && typed.charAt(i - 1) == meant.charAt(j - 2)
                        && typed.charAt(i - 2) == meant.charAt(j - 1);
                if (swapped) rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
            }
        return rows[typed.length()][meant.length()];
    }
}
