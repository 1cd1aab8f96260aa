package rubriek.dispatch;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rubriek.issue.check.Check;
import rubriek.issue.check.Check.Severity;
import rubriek.shared.Texts;

/** What the checks of a send have to say, in the words of one language. */
final class Remarks {

    private final Texts texts;
    private final List<Check> all = new ArrayList<>();

    Remarks(Texts texts) {
        this.texts = texts;
    }

    Texts texts() {
        return texts;
    }

    void block(boolean fault, String code, @Nullable String field, Object... arguments) {
        hold(Severity.BLOCKING, fault, code, field, arguments);
    }

    void advise(boolean fault, String code, @Nullable String field, Object... arguments) {
        hold(Severity.ADVICE, fault, code, field, arguments);
    }

    /** What could not be looked at. */
    void skip(String code) {
        all.add(Check.of(Severity.SKIPPED, code, null, texts.get("check." + code + ".skipped")));
    }

    List<Check> all() {
        return List.copyOf(all);
    }

    private void hold(Severity severity, boolean fault, String code, @Nullable String field, Object... arguments) {
        var words = "check." + code + (fault ? "" : ".passed");
        all.add(Check.of(fault ? severity : Severity.PASSED, code, fault ? field : null, texts.get(words, arguments)));
    }
}
