package rubriek.newsletter;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The looks that a newsletter chooses from. What each consists of knows {@code rubriek.edition}. */
public enum ThemeName {
    /** Serif on warm paper, sections under a rule. */
    @JsonProperty("klassiek")
    KLASSIEK,
    /** Sans on white, the head filled with the accent, strong headings. */
    @JsonProperty("modern")
    MODERN,
    /** Much air, quiet greys, the head in the middle, thin lines. */
    @JsonProperty("rustig")
    RUSTIG
}
