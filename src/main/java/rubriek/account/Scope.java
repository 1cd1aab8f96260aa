package rubriek.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What a token may do. Who changes or sends something must be able to see it, so {@code write} and {@code send} bring
 * {@code read} with them; {@code write} does not send, {@code send} does not change, and {@code admin} may do everything.
 * {@code report} is for a mail server, whose files others may read: it sees nothing, and {@code write} brings it.
 */
public enum Scope {
    /** See everything that is not about accounts. */
    @JsonProperty("read")
    READ,
    /** Make, change and delete newsletters, issues, lists and subscribers. */
    @JsonProperty("write")
    WRITE,
    /** Send test mails and issues, and steer a dispatch. */
    @JsonProperty("send")
    SEND,
    /** Hand in mail that came back. */
    @JsonProperty("report")
    REPORT,
    /** Everything, tokens included. */
    @JsonProperty("admin")
    ADMIN;

    /** The name in JSON, in {@code @RolesAllowed} and in the documentation. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The scope by its {@link #key}. */
    static Scope of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** These scopes and all that they bring with them. */
    public static Set<Scope> granted(Collection<Scope> given) {
        var all = EnumSet.noneOf(Scope.class);
        given.forEach(scope -> all.addAll(scope.brings()));
        return all;
    }

    private Set<Scope> brings() {
        return switch (this) {
            case READ -> EnumSet.of(READ);
            case WRITE -> EnumSet.of(READ, WRITE, REPORT);
            case SEND -> EnumSet.of(READ, SEND);
            case REPORT -> EnumSet.of(REPORT);
            case ADMIN -> EnumSet.allOf(Scope.class);
        };
    }
}
