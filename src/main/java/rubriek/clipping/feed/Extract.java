package rubriek.clipping.feed;

/** The beginning of a text, cut where it can be read. */
final class Extract {

    private Extract() {}

    /** As many whole sentences as fit; when not even one does, whole words with "…" behind them. */
    static String of(String line, int most) {
        if (line.length() <= most) return line;
        var end = -1;
        for (var i = 1; i < most; i++) {
            if (line.charAt(i) == ' ' && ".!?…".indexOf(line.charAt(i - 1)) >= 0) end = i;
        }
        return end > 0 ? line.substring(0, end) : atWord(line, most);
    }

    static String atWord(String line, int most) {
        var end = line.lastIndexOf(' ', most - 1);
        var cut = end > 0 ? end : Character.isHighSurrogate(line.charAt(most - 2)) ? most - 2 : most - 1;
        return line.substring(0, cut) + "…";
    }
}
