package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.dispatch.dns.Sender;
import rubriek.dispatch.dns.SenderRecords;
import rubriek.dispatch.signing.DkimKeyStatus;
import rubriek.dispatch.signing.DkimKeyView;
import rubriek.dispatch.signing.DkimKeys;
import rubriek.shared.Refused;

/** Lets keys sign once receivers find them: mail whose key nobody finds is refused where it was not before. */
@ApplicationScoped
public class Activations {

    private static final int LONGEST = 500;

    private final DkimKeys keys;
    private final SenderRecords records;

    Activations(DkimKeys keys, SenderRecords records) {
        this.keys = keys;
        this.records = records;
    }

    /**
     * As {@link DkimKeys#activate} does. Name servers are asked first; where none answers, nothing is known against it.
     *
     * @param anyway although it cannot be found yet
     * @throws Refused {@code dkim-record-missing} or {@code dkim-record-other} too
     */
    public DkimKeyView activate(UUID id, @Nullable Integer expected, boolean anyway) {
        var key = keys.get(id);
        if (!anyway && key.status() != DkimKeyStatus.ACTIVE) mustBeFound(key);
        return keys.activate(id, expected);
    }

    private void mustBeFound(DkimKeyView key) {
        var record = key.record();
        records.insteadOf(new Sender.Key(record.name(), record.value())).ifPresent(found -> {
            throw found.isEmpty()
                    ? Refused.conflict("dkim-record-missing", record.name())
                    : Refused.conflict("dkim-record-other", record.name(), shown(found));
        });
    }

    private static String shown(List<String> found) {
        var all = String.join(" | ", found);
        return all.substring(0, Math.min(all.length(), LONGEST));
    }
}
