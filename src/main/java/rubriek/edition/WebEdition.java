package rubriek.edition;

import rubriek.shared.Markup;

/**
 * An issue, or one long piece of it, as a web page: the accessible master (G-13), complete in one file, without script, cookie or token.
 *
 * @param style the SHA-256 of its one style element as a content security policy names it: {@code sha256-…}
 * @param address where it stands when the issue is published
 */
public record WebEdition(String html, String style, String address) implements Edition {

    private static final String END = "</main>";

    /**
     * The page with something more behind the issue, such as the way to the issues next to it. The edition stays what it is: what
     * stands around an issue changes after it was sent, the issue does not.
     */
    public String followedBy(Markup more) {
        return html.replace(END, more + END);
    }

    @Override
    public String hash() {
        return Sha256.hex(html);
    }
}
