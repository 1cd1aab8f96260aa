package rubriek.account;

import java.util.Set;

/**
 * Whoever showed a token that works.
 *
 * @param id names the token for good
 * @param name who or what uses the token
 * @param scopes all that it may do
 */
public record Bearer(String id, String name, Set<Scope> scopes) {

    public Bearer {
        scopes = Set.copyOf(scopes);
    }
}
