package rubriek.issue.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The pages of a PDF without what belongs to paper: running titles and page numbers, addresses as notes at the foot, the colophon.
 *
 * @param lines what is left to read
 * @param leftovers what seems to belong to the page and says something that is known from nowhere else
 */
record PdfPages(List<Line> lines, List<Line> leftovers) {

    private static final Pattern NOTE = Pattern.compile("(\\d{1,4})\\s+(\\S.*)");
    private static final Pattern WITH_FOLIO =
            Vocabulary.ignoringCase("(.*?)[\\s|·–-]*(?:" + Vocabulary.FOLIO.pattern() + ")");
    private static final int LONGEST_WORD = 20;
    private static final double OF_NOTES = 0.85;
    private static final double OF_COLOPHON = 0.95;
    private static final double OF_NAME = 1.8;

    static PdfPages of(List<Line> all, double body, TextReader.Context context) {
        var running = running(all, body, context.newsletter());
        var urls = all.stream()
                .flatMap(l -> l.look().targets().stream())
                .map(t -> bare(t.url()))
                .collect(Collectors.toSet());
        var kept = new ArrayList<Line>();
        var leftovers = new ArrayList<Line>();
        var notes = new Notes(urls, leftovers);
        for (var line : all) {
            if (running.contains(line)) continue;
            if (line.look().size() > body * OF_NAME && line.page() == 1 && kept.isEmpty()) continue;
            if (line.look().size() <= body * OF_NOTES && notes.take(line)) continue;
            notes.end();
            kept.add(line);
        }
        notes.end();
        return new PdfPages(withoutColophon(kept, body, context, leftovers), leftovers);
    }

    /** The size that most letters of running text have; long addresses at the foot of a page outweigh it else. */
    static double bodySize(List<Line> lines) {
        return lines.stream()
                .filter(line -> !isAddress(line.text()))
                .collect(Collectors.groupingBy(
                        l -> l.look().size(),
                        Collectors.summingInt(l -> l.text().length())))
                .entrySet()
                .stream()
                .max(Map.Entry.<Double, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<Double, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse(0.0);
    }

    /** Whether most of it is one word without a space, as an address or a part of one is. */
    private static boolean isAddress(String text) {
        var longest = Arrays.stream(text.split(" ")).mapToInt(String::length).max();
        return longest.orElse(0) > Math.max(LONGEST_WORD, text.length() / 2);
    }

    /** The first and last lines of pages that say the same on several, but for figures; or a name and a page number. */
    private static Set<Line> running(List<Line> all, double body, String newsletter) {
        var pages = new TreeMap<Integer, List<Line>>();
        all.forEach(line ->
                pages.computeIfAbsent(line.page(), p -> new ArrayList<>()).add(line));
        var edges = new HashMap<String, List<Line>>();
        var running = new HashSet<Line>();
        for (var page : pages.values()) {
            for (var line : Set.of(page.get(0), page.get(page.size() - 1))) {
                edges.computeIfAbsent(line.text().replaceAll("\\d+", "#"), t -> new ArrayList<>())
                        .add(line);
                var folio = WITH_FOLIO.matcher(line.text());
                if (line.look().size() < body
                        && folio.matches()
                        && (folio.group(1).isBlank() || folio.group(1).startsWith(newsletter))) running.add(line);
            }
        }
        edges.values().stream()
                .filter(same -> same.size() > 1 && same.get(0).look().size() < body)
                .forEach(running::addAll);
        return running;
    }

    /** From the publisher's name, or the colophon's words, in small letters behind the last entry on. */
    private static List<Line> withoutColophon(
            List<Line> lines, double body, TextReader.Context context, List<Line> leftovers) {
        var from = lines.size();
        for (var i = lines.size() - 1; i >= 0 && lines.get(i).look().size() <= body * OF_COLOPHON; i--) {
            if (Vocabulary.MORE.matcher(lines.get(i).text()).matches()) break;
            if (context.known(lines.get(i).text())) from = i;
        }
        lines.subList(from, lines.size()).stream()
                .filter(line -> !context.known(line.text()) && !context.leadsToUs(line))
                .forEach(leftovers::add);
        return lines.subList(0, from);
    }

    private static String bare(String url) {
        return url.replaceFirst("^[a-z]+://", "").replaceFirst("^mailto:", "");
    }

    /** The addresses of links as notes at the foot of a page, each perhaps over several lines. */
    private static final class Notes {

        private final Set<String> urls;
        private final List<Line> leftovers;
        private final List<Line> open = new ArrayList<>();

        private Notes(Set<String> urls, List<Line> leftovers) {
            this.urls = urls;
            this.leftovers = leftovers;
        }

        private boolean take(Line line) {
            if (NOTE.matcher(line.text()).matches()) end();
            else if (open.isEmpty()) return false;
            open.add(line);
            return true;
        }

        private void end() {
            var text = open.stream()
                    .map(Line::text)
                    .collect(Collectors.joining())
                    .replace(" ", "")
                    .replaceFirst("^\\d+?(?=\\D)", "");
            var shown = text.replaceFirst("^[a-z]+://", "");
            var known =
                    urls.contains(shown) || urls.stream().anyMatch(url -> text.endsWith(url) || shown.contains(url));
            if (!known) leftovers.addAll(open);
            open.clear();
        }
    }
}
