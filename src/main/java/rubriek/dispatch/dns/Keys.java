package rubriek.dispatch.dns;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import rubriek.dispatch.dns.Finding.Paste;

/** Whether receivers find the keys that our signatures are made with (RFC 6376 section 3.6.2). */
record Keys(Names names, Words words) {

    private static final String DKIM = "dkim";

    /** One for each key. */
    List<Finding> dkim(Sender sender) {
        if (sender.keys().isEmpty()) return List.of(words.skipped(DKIM, "relay"));
        var keys = sender.keys().get();
        return keys.isEmpty()
                ? List.of(words.wrong(DKIM, "none", List.of(), null, sender.from()))
                : keys.stream().map(this::published).toList();
    }

    private Finding published(Sender.Key key) {
        var record = new Paste(key.name(), "TXT", key.value());
        var texts = names.texts(key.name());
        if (texts instanceof Answer.Silent silent) return words.unanswered(DKIM, key.name(), silent.why(), record);
        var found = texts.values();
        if (found.isEmpty()) return words.wrong(DKIM, "missing", found, record, key.name());
        if (found.size() > 1) return words.wrong(DKIM, "several", found, record, key.name());
        return half(found.get(0)).equals(half(key.value()))
                ? words.good(DKIM, "good", found, key.name())
                : words.wrong(DKIM, "other", found, record, key.name());
    }

    /**
     * What stands where the record of a key should; empty for nothing at all.
     *
     * @return nothing when the record stands there, and when nobody answers
     */
    static Optional<List<String>> insteadOf(Names names, Sender.Key key) {
        var texts = names.texts(key.name());
        if (texts instanceof Answer.Silent) return Optional.empty();
        var found = texts.values();
        return found.size() == 1 && half(found.get(0)).equals(half(key.value()))
                ? Optional.empty()
                : Optional.of(found);
    }

    /** The public half, which may be folded by whoever published it. */
    private static Optional<String> half(String record) {
        return Arrays.stream(record.split(";"))
                .map(tag -> tag.replaceAll("\\s", ""))
                .filter(tag -> tag.startsWith("p="))
                .findFirst();
    }
}
