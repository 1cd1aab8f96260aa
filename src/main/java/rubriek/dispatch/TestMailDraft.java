package rubriek.dispatch;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import rubriek.shared.limits.Mailbox;

/** A test mail as it is asked for. @param to one to ten addresses */
public record TestMailDraft(@NotEmpty @Size(max = 10) List<@NotNull @Mailbox String> to) {}
