package rubriek.account;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A token on the one occasion that it is shown.
 *
 * @param token what goes behind {@code Authorization: Bearer}
 */
public record NewApiToken(@JsonUnwrapped ApiTokenView view, String token) {

    /** Keeps the secret out of every log. */
    @Override
    public String toString() {
        return "NewApiToken[" + view.id() + "]";
    }
}
