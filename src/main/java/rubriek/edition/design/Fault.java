package rubriek.edition.design;

/**
 * What is wrong with a designer's template.
 *
 * @param file its path in the folder, {@code mail/link.html}
 * @param line counted from 1; 0 for the file as a whole
 */
public record Fault(String file, int line, String what) {

    static Fault of(String file, int line, String what) {
        return new Fault(file, line, what.lines().findFirst().orElse("").strip());
    }

    /** As compilers say it: {@code mail/link.html:3: …}. */
    @Override
    public String toString() {
        return line > 0 ? file + ":" + line + ": " + what : file + ": " + what;
    }
}
