package rubriek.shared;

import java.util.ArrayList;

/** Taking {@code .} and {@code ..} out of a path (RFC 3986 section 5.2.4). */
final class DotSegments {

    private DotSegments() {}

    /** @param path empty, or beginning with a slash */
    static String removed(String path) {
        if (!path.contains("/.")) return path;
        var kept = new ArrayList<String>();
        for (var segment : path.substring(1).split("/", -1)) {
            if (segment.equals("..")) {
                if (!kept.isEmpty()) kept.remove(kept.size() - 1);
            } else if (!segment.equals(".")) kept.add(segment);
        }
        return "/" + String.join("/", kept);
    }
}
