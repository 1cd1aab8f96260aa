package rubriek.edition;

/**
 * An issue as a web page: the accessible master of the issue (G-13), complete in one file, without script, cookie or token.
 *
 * @param style the SHA-256 of its one style element as a content security policy names it: {@code sha256-…}
 */
public record WebEdition(String html, String style) implements Edition {

    @Override
    public String hash() {
        return Sha256.hex(html);
    }
}
