package rubriek.newsletter;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * Who must have seen an issue before it is sent.
 *
 * @param required true when only an approved issue may be sent; false when left out
 * @param bySomebodyElse true when nobody approves what they wrote themselves; false when left out
 */
public record ReviewRules(
        @Nullable Boolean required, @Nullable Boolean bySomebodyElse) {

    public static final ReviewRules NONE = new ReviewRules(false, false);

    @JsonIgnore
    public boolean asksForApproval() {
        return Boolean.TRUE.equals(required);
    }

    @JsonIgnore
    public boolean asksForSomebodyElse() {
        return Boolean.TRUE.equals(bySomebodyElse);
    }
}
