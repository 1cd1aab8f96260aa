package rubriek.dispatch.dns;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rubriek.dispatch.dns.Finding.Paste;
import rubriek.dispatch.dns.Finding.State;
import rubriek.shared.Texts;

/** Findings in one language. The words of {@code spf} that is {@code missing} stand under {@code spf.missing}. */
record Words(Texts texts) {

    Finding good(String code, String which, List<String> found, Object... arguments) {
        return finding(State.GOOD, code, which, found, null, arguments);
    }

    Finding advice(String code, String which, List<String> found, @Nullable Paste record, Object... arguments) {
        return finding(State.ADVICE, code, which, found, record, arguments);
    }

    Finding wrong(String code, String which, List<String> found, @Nullable Paste record, Object... arguments) {
        return finding(State.WRONG, code, which, found, record, arguments);
    }

    Finding skipped(String code, String which) {
        return finding(State.SKIPPED, code, which, List.of(), null);
    }

    /** @param record what should be there, as far as that can be told without looking */
    Finding unanswered(String code, String name, String why, @Nullable Paste record) {
        return new Finding(code, State.UNANSWERED, texts.get("unanswered", name, why), List.of(), record);
    }

    private Finding finding(
            State state, String code, String which, List<String> found, @Nullable Paste record, Object... arguments) {
        return new Finding(code, state, texts.get(code + "." + which, arguments), found, record);
    }
}
