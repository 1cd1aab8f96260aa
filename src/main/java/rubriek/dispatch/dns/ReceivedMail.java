package rubriek.dispatch.dns;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hc.client5.http.psl.PublicSuffixMatcherLoader;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.api.Result;
import org.apache.james.jdkim.api.SignatureRecord;
import org.apache.james.jdkim.exceptions.FailException;
import org.apache.james.jdkim.exceptions.TempFailException;
import org.apache.james.mime4j.dom.Header;
import org.apache.james.mime4j.field.MailboxListFieldLenientImpl;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import rubriek.shared.EmailAddress;

/**
 * A mail as it lies in a mailbox: whether a signature of it verifies, is of the sender's organisation, and covers what the one-click button
 * rests on, whoever made it (D-11, U-03; RFC 8058 section 4). Signatures of algorithms that the verifier does not know count for nothing.
 */
record ReceivedMail(Names names, Words words) {

    private static final String CODE = "received";

    /** Each costs a question to a name server. */
    private static final int MOST_SIGNATURES = 10;

    private static final List<String> ONE_CLICK = List.of("list-unsubscribe", "list-unsubscribe-post");

    /** How far a signature comes. The last one is the best. */
    private enum Worth {
        BROKEN,
        UNANSWERED,
        FOREIGN,
        UNCOVERED,
        GOOD
    }

    /** @param uncovered the fields that it must cover and does not */
    private record Signature(Worth worth, String domain, Set<String> uncovered, String fault) {}

    /** @param from the domain of the newsletter's From address, in A-labels */
    Finding of(byte[] mail, String from) {
        var header = header(mail);
        var sender = sender(header);
        if (!sender.equals(from)) return words.wrong(CODE, "other-sender", List.of(), null, from, sender);
        if (!ONE_CLICK.stream().allMatch(name -> header.getField(name) != null))
            return words.wrong(CODE, "no-issue", List.of(), null);
        if (header.getFields("DKIM-Signature").size() > MOST_SIGNATURES)
            return words.wrong(CODE, "too-many", List.of(), null, MOST_SIGNATURES);
        return signatures(mail, from)
                .max(Comparator.comparing(Signature::worth))
                .map(best -> told(best, from))
                .orElseGet(() -> words.wrong(CODE, "unsigned", List.of(), null, from));
    }

    private Finding told(Signature best, String from) {
        return switch (best.worth()) {
            case GOOD -> words.good(CODE, "good", List.of(), best.domain());
            case UNCOVERED ->
                words.wrong(CODE, "uncovered", List.of(), null, best.domain(), String.join(", ", best.uncovered()));
            case FOREIGN -> words.wrong(CODE, "foreign", List.of(), null, best.domain(), from);
            case UNANSWERED -> words.unanswered(CODE, best.domain(), best.fault(), null);
            case BROKEN -> words.wrong(CODE, "broken", List.of(), null, best.domain(), best.fault());
        };
    }

    private Stream<Signature> signatures(byte[] mail, String from) {
        var verifier = new DKIMVerifier((method, selector, domain) -> published(selector + "._domainkey." + domain));
        try {
            verifier.verify(new ByteArrayInputStream(mail));
        } catch (FailException told) {
            // each signature's result tells it too
        } catch (IOException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        }
        return verifier.getResults().stream().map(result -> judged(result, from));
    }

    private List<String> published(String name) throws TempFailException {
        var answer = names.texts(name);
        if (answer instanceof Answer.Silent silent) throw new TempFailException(silent.why());
        return answer.values();
    }

    private static Signature judged(Result result, String from) {
        var record = Optional.ofNullable(result.getRecord());
        var domain = record.map(r -> r.getDToken().toString().toLowerCase(Locale.ROOT))
                .orElse("?");
        var uncovered = record.map(ReceivedMail::uncovered).orElse(Set.of());
        var fault = Optional.ofNullable(result.getErrorMessage()).orElse("");
        return new Signature(worth(result, domain, uncovered, from), domain, uncovered, fault);
    }

    private static Worth worth(Result result, String domain, Set<String> uncovered, String from) {
        if (result.getResultType() == Result.Type.TEMPERROR) return Worth.UNANSWERED;
        if (!result.isSuccess()) return Worth.BROKEN;
        if (!organisation(from).equals(organisation(domain))) return Worth.FOREIGN;
        return uncovered.isEmpty() ? Worth.GOOD : Worth.UNCOVERED;
    }

    /** RFC 7489 section 3.2. */
    private static String organisation(String domain) {
        return Objects.requireNonNullElse(PublicSuffixMatcherLoader.getDefault().getDomainRoot(domain), domain);
    }

    private static Set<String> uncovered(SignatureRecord record) {
        var must = new TreeSet<>(ONE_CLICK);
        must.removeAll(record.getHeaders().stream()
                .map(name -> name.toString().strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet()));
        return must;
    }

    private static Header header(byte[] mail) {
        try {
            return new DefaultMessageBuilder().parseHeader(new ByteArrayInputStream(mail));
        } catch (IOException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        }
    }

    /** The domain of From, in A-labels; empty when it is not one address. */
    private static String sender(Header header) {
        Field field = header.getField("From");
        if (field == null) return "";
        var boxes = MailboxListFieldLenientImpl.PARSER.parse(field, null).getMailboxList();
        if (boxes == null || boxes.size() != 1) return "";
        return EmailAddress.parse(boxes.get(0).getAddress())
                .map(EmailAddress::domain)
                .orElse("");
    }
}
