package rubriek.staff;

import jakarta.validation.constraints.NotNull;
import rubriek.shared.limits.Mailbox;

/** A test of the relay as it is asked for. @param to who is to get the one mail */
public record RelayTestDraft(@NotNull @Mailbox String to) {}
