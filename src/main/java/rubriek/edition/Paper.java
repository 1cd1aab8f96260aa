package rubriek.edition;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The sheets that an issue of one column is printed on. */
public enum Paper {
    @JsonProperty("a4")
    A4(138),
    @JsonProperty("a5")
    A5(118);

    private final int widest;

    Paper(int widest) {
        this.widest = widest;
    }

    /** The room for a picture in the column, in mm. */
    public int widest() {
        return widest;
    }

    /** For templates. */
    public boolean isSmall() {
        return this == A5;
    }
}
