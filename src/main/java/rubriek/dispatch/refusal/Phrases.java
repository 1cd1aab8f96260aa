package rubriek.dispatch.refusal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import rubriek.dispatch.Reply;

/**
 * The words of servers that give no code, or one that says nothing. What speaks of us is looked for first and an unknown address last,
 * so that no reader is silenced by a sentence that could mean either.
 */
final class Phrases {

    private static final Pattern GREYLISTED = any("gr[ae]y[- ]?list", "postgrey");

    static final Pattern RELAY_DENIED = any(
            "\\brelay(ing)?\\b.*(denied|access|not|deny)|not (a )?relay|unable to relay|rcpthosts|authentication (is )?required");

    private static final List<Rule> RULES = List.of(
            new Rule(Fault.TRANSPORT, GREYLISTED),
            new Rule(
                    Fault.SENDER,
                    any(
                            "spam",
                            "unsolicited",
                            "black ?list|block ?list|deny ?list|\\b(rbl|dnsbl)\\b",
                            "\\bblocked\\b|\\bbanned\\b",
                            "reputation|complaints?\\b",
                            "\\bdmarc\\b|\\bspf\\b|\\bdkim\\b|authenticat|\\btls\\b|encryption (needed|required)",
                            "\\bpolicy\\b|policies|prohibited|not authori[sz]ed|not permitted|not allowed to (send|relay)",
                            RELAY_DENIED.pattern(),
                            "access denied|prohibit|\\babuse|(?<!not )\\blisted\\b|\\bhelo\\b|client host|not allowed",
                            "\\b(message|mail|connection|client|ip)\\b.*(rejected|refused|denied)",
                            "reverse dns|\\bptr\\b",
                            "rate[- ]?limit|too (many|fast|quickly)|sending (quota|limit)|daily .*(quota|limit)|throttl",
                            "\\bsender\\b|mail from|from address|return[- ]path",
                            "content|virus|malware|phish|attachment|message (is )?too (big|large|long)|size limit|message size",
                            "\\b(s3140|s3150|tss?0\\d|bl2\\d|(sc|dy|ou|rp)-00\\d)\\b")),
            new Rule(
                    Fault.MAILBOX,
                    any(
                            "(mail)?box (is |has been )?(full|disabled|suspended|inactive|locked)",
                            "over ?quota|quota (has been )?exceeded|exceed(s|ed|ing)? .*(quota|storage|limit|capacity)",
                            "out of (storage|space|disk)|insufficient .*(storage|space)|not enough (storage|space)",
                            "(user|account|recipient|address) .*\\b(disabled|suspended|inactive|deactivated|locked|expired|discontinued)\\b")),
            new Rule(
                    Fault.ADDRESS,
                    any(
                            "(user|recipient|mailbox|address|account|alias|local part) (is |name is )?(unknown|not (found|known|exist))",
                            "unknown (user|recipient|mailbox|address|account|alias|local)",
                            "no such (user|recipient|mailbox|address|account|person|domain|host|local)",
                            "(does not|doesn.t|do not|not) (have an? .*account|exist)",
                            "invalid (user|recipient|mailbox|account)|not a (known|valid) (user|recipient|mailbox|account)",
                            "no mailbox (here )?by that name|there is no one at this address|recipientnotfound",
                            "(user|recipient|address) .*has moved|user not local",
                            "null ?mx|does(n.t| not) accept mail",
                            "(host|domain)( or domain)?( name)? (is )?(unknown|not found)|unknown (host|domain)")),
            new Rule(
                    Fault.TRANSPORT,
                    any(
                            "time[d]? ?out|connection (refused|reset|lost)|unable to connect|unreachable",
                            "loop|too many hops|expired|temporar|try again|busy|unavailable for maintenance")));

    private record Rule(Fault fault, Pattern words) {}

    private Phrases() {}

    static Optional<Fault> fault(String text) {
        return RULES.stream()
                .filter(rule -> rule.words.matcher(text).find())
                .map(Rule::fault)
                .findFirst();
    }

    /** Whether a server only waits to see whether we come back: it does so with everybody it does not know. */
    static boolean greylisted(Reply no) {
        return !no.permanent() && GREYLISTED.matcher(no.text()).find();
    }

    static boolean names(String text, String words) {
        return text.toLowerCase(Locale.ROOT).contains(words);
    }

    private static Pattern any(String... some) {
        return Pattern.compile(String.join("|", some), Pattern.CASE_INSENSITIVE);
    }
}
