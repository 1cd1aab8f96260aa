package rubriek.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One entity tag of a conditional request (RFC 9110 section 8.8.3), or the asterisk that stands for any.
 *
 * @param opaque what stands between the quotes; {@code *} for any
 */
record EntityTag(String opaque, boolean weak, boolean any) {

    private static final String TAG = "(W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*)\"";
    private static final Pattern ONE = Pattern.compile(TAG);
    private static final Pattern LIST = Pattern.compile("\\s*" + TAG + "(\\s*,\\s*" + TAG + "){0,19}\\s*");

    static EntityTag of(int version) {
        return new EntityTag(Integer.toString(version), false, false);
    }

    /**
     * The tags of an If-Match or If-None-Match header.
     *
     * @throws BadParameter when it is not a list of quoted tags
     */
    static List<EntityTag> list(String header, String text) {
        if (text.strip().equals("*")) return List.of(new EntityTag("*", false, true));
        if (!LIST.matcher(text).matches()) throw new BadParameter(header, "etag");
        var tags = new ArrayList<EntityTag>();
        var found = ONE.matcher(text);
        while (found.find()) tags.add(new EntityTag(found.group(2), found.group(1) != null, false));
        return tags;
    }

    /** Whether both name the same thing, however exactly (section 8.8.3.2). */
    boolean weaklyMatches(String etag) {
        return any || toString().replaceFirst("^W/", "").equals(etag.replaceFirst("^W/", ""));
    }

    @Override
    public String toString() {
        return (weak ? "W/" : "") + '"' + opaque + '"';
    }
}
