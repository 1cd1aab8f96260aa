package rubriek.dispatch.dns;

import java.util.List;
import rubriek.dispatch.dns.Finding.Paste;

/** What a domain says of who may send in its name: SPF, DMARC, BIMI. */
record Policy(Names names, Words words) {

    private static final String SPF = "spf";
    private static final String DMARC = "dmarc";

    /** Of the domain of the envelope sender, which is the one that receivers look at (RFC 7208 section 2.4). */
    Finding spf(Sender sender) {
        var domain = sender.bounces();
        var texts = names.texts(domain);
        var suggestion = new Paste(domain, "TXT", "v=spf1 " + mechanism(sender) + " ~all");
        if (texts instanceof Answer.Silent silent) return words.unanswered(SPF, domain, silent.why(), suggestion);
        var records = Spf.among(texts);
        if (records.isEmpty()) return words.wrong(SPF, "missing", List.of(), suggestion, domain);
        if (records.size() > 1) return words.wrong(SPF, "several", records, null, domain, records.size());
        var reading = Spf.read(domain, records, names);
        if (reading.everybody()) return words.wrong(SPF, "everybody", records, suggestion, domain);
        if (reading.lookups() > Spf.MOST_LOOKUPS)
            return words.wrong(SPF, "too-many", records, null, domain, Spf.MOST_LOOKUPS);
        return words.good(SPF, "good", records, domain, reading.lookups());
    }

    private static String mechanism(Sender sender) {
        return sender.relay()
                .filter(host -> !Machines.here(host))
                .map(host -> "a:" + host)
                .orElse("mx");
    }

    Finding alignment(Sender sender) {
        return sender.aligned()
                ? words.good("alignment", "good", List.of(), sender.from(), sender.bounces())
                : words.advice("alignment", "apart", List.of(), null, sender.from(), sender.bounces());
    }

    Finding dmarc(Sender sender) {
        var name = "_dmarc." + sender.from();
        var suggestion = new Paste(name, "TXT", "v=DMARC1; p=none; rua=mailto:" + sender.mailbox());
        var found = Dmarc.of(sender.from(), names);
        if (found.answer() instanceof Answer.Silent silent)
            return words.unanswered(DMARC, sender.from(), silent.why(), suggestion);
        if (found.many()) return words.wrong(DMARC, "several", found.answer().values(), null, sender.from());
        if (found.policies().isEmpty()) return words.wrong(DMARC, "missing", List.of(), suggestion, sender.from());
        return judged(found.policies().get(0), suggestion);
    }

    private Finding judged(Dmarc policy, Paste suggestion) {
        var found = List.of(policy.record());
        if (!policy.understood()) return words.wrong(DMARC, "unreadable", found, suggestion, policy.at());
        return policy.enforced()
                ? words.good(DMARC, "good", found, policy.at(), policy.policy())
                : words.advice(DMARC, "none", found, null, policy.at());
    }

    /** the picture beside the sender's name; worth nothing without an enforced policy. */
    Finding bimi(Sender sender) {
        var texts = names.texts("default._bimi." + sender.from());
        var records =
                texts.values().stream().filter(t -> t.startsWith("v=BIMI1")).toList();
        if (records.isEmpty()) return words.skipped("bimi", "absent");
        var enforced = Dmarc.of(sender.from(), names).policies().stream().anyMatch(Dmarc::enforced);
        return enforced
                ? words.good("bimi", "good", records)
                : words.advice("bimi", "unenforced", records, null, sender.from());
    }
}
