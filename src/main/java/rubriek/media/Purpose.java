package rubriek.media;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a rendition is for. */
public enum Purpose {
    /** The largest that there is, for print; of a file, the file. */
    @JsonProperty("whole")
    WHOLE,
    /** At most 1,200 pixels wide, PNG or JPEG, and small (E-05). */
    @JsonProperty("mail")
    MAIL,
    /** One of the widths that a browser chooses from. */
    @JsonProperty("web")
    WEB
}
