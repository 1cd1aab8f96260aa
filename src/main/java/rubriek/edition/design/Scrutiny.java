package rubriek.edition.design;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Expression;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a designer's template by reading it: whether it is well-formed, reaches for nothing but what the packaged one is
 * given, and includes what there is. The rest shows when it is tried.
 */
final class Scrutiny {

    /** The words for readers, by bundle; everything else that has a namespace (configuration, beans) is none of a template's business. */
    static final Set<String> WORDS = Set.of(
            "edition",
            "notice",
            "site",
            "archive",
            "audience",
            "staying",
            "capture",
            "error",
            "field",
            "link",
            "outbox",
            "start");

    /** Unescaped text, and the way from any object into the machine. */
    private static final Set<String> FORBIDDEN = Set.of("raw", "safe", "class", "getClass");

    /** Would read a value as a template (S-01). */
    private static final Pattern EVAL = Pattern.compile("\\{#eval\\b");

    private static final Pattern INCLUDE = Pattern.compile("\\{#include\\s+([^\\s}]+)");

    /** Names that a template makes itself: of a loop, of {@code let}, and of its own declarations. */
    private static final Pattern OWN_NAME =
            Pattern.compile("\\{#for\\s+(\\w+)\\s+in\\b|\\{#let\\b[^}]*?\\b(\\w+)=|\\{@[\\w.$<>?, ]+\\s(\\w+)\\}");

    /** Those of whose templates no sample is made at the start, so that names must be known by reading. */
    private static final Set<String> NOT_TRIED = Set.of("notice", "site");

    private static final Engine PARSER = Engine.builder().addDefaults().build();

    private final OwnTemplate own;
    private final Set<String> roots;
    private final Set<String> names;

    private Scrutiny(OwnTemplate own, String packaged) {
        this.own = own;
        var known = PARSER.parse(packaged);
        roots = expressions(known).map(Scrutiny::root).collect(Collectors.toCollection(HashSet::new));
        names = expressions(known)
                .flatMap(expression -> expression.getParts().stream())
                .map(Expression.Part::getName)
                .collect(Collectors.toSet());
        roots.add("it");
        OWN_NAME.matcher(own.text()).results().forEach(this::mayUse);
        OWN_NAME.matcher(packaged).results().forEach(this::mayUse);
    }

    private void mayUse(MatchResult declared) {
        for (var group = 1; group <= declared.groupCount(); group++)
            if (declared.group(group) != null) roots.add(declared.group(group));
    }

    /** The first fault of a template, if it has one. */
    static Optional<Fault> of(OwnTemplate own, String packaged) {
        return new Scrutiny(own, packaged).fault();
    }

    private Optional<Fault> fault() {
        try {
            var template = PARSER.parse(own.text(), null, own.file());
            return Stream.of(evaluated(), included(), reached(template))
                    .flatMap(Optional::stream)
                    .findFirst();
        } catch (TemplateException malformed) {
            return Optional.of(of(own.file(), malformed));
        }
    }

    /** What Qute says of a template, with its line when it is this one. */
    static Fault of(String file, TemplateException said) {
        var origin = said.getOrigin();
        return Fault.of(file, origin == null ? 0 : origin.getLine(), String.valueOf(said.getMessage()));
    }

    private Optional<Fault> evaluated() {
        return EVAL.matcher(own.text())
                .results()
                .findFirst()
                .map(found -> at(found, "eval would read a value as a template"));
    }

    private Optional<Fault> included() {
        return INCLUDE.matcher(own.text())
                .results()
                .filter(found -> !Packaged.has(found.group(1).replaceAll("/$", "")))
                .findFirst()
                .map(found -> at(found, "there is no template " + found.group(1) + " to include"));
    }

    private Fault at(MatchResult found, String what) {
        var line = 1
                + (int) own.text()
                        .substring(0, found.start())
                        .chars()
                        .filter(sign -> sign == '\n')
                        .count();
        return Fault.of(own.file(), line, what);
    }

    private Optional<Fault> reached(Template template) {
        for (var expression : template.getExpressions()) {
            var wrong = wrong(expression);
            if (wrong != null)
                return Optional.of(Fault.of(own.file(), expression.getOrigin().getLine(), wrong));
        }
        return Optional.empty();
    }

    private @Nullable String wrong(Expression expression) {
        if (expression.isLiteral()) return null;
        var shown = "{" + expression.toOriginalString() + "}";
        var forbidden = expression.getParts().stream().anyMatch(part -> FORBIDDEN.contains(part.getName()));
        if (forbidden)
            return shown + ": a template may not print what is not escaped, nor look behind what it is given";
        if (expression.hasNamespace())
            return WORDS.contains(expression.getNamespace()) ? null : shown + ": a template may not reach there";
        if (!roots.contains(stem(root(expression)))) return shown + ": the template is not given that";
        var folder = own.file().substring(0, own.file().indexOf('/'));
        var unknown = NOT_TRIED.contains(folder)
                && expression.getParts().stream().skip(1).anyMatch(part -> !names.contains(part.getName()));
        return unknown ? shown + ": the packaged template uses no such name" : null;
    }

    /** Without what Qute adds to the name of a loop, as in {@code entry_count}. */
    private String stem(String root) {
        var end = root.lastIndexOf('_');
        return end > 0 && roots.contains(root.substring(0, end)) ? root.substring(0, end) : root;
    }

    private static Stream<Expression> expressions(Template template) {
        return template.getExpressions().stream()
                .filter(expression -> !expression.isLiteral() && !expression.hasNamespace());
    }

    private static String root(Expression expression) {
        return expression.getParts().get(0).getName();
    }
}
