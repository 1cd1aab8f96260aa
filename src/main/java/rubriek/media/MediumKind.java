package rubriek.media;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Something to look at, or something to fetch. */
public enum MediumKind {
    @JsonProperty("picture")
    PICTURE,
    @JsonProperty("file")
    FILE
}
