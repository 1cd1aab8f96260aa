package rubriek.clipping.fetch;

/**
 * One step on the way.
 *
 * @param status 301, 302, 303, 307 or 308
 * @param to the address it led to, whole
 */
public record Redirect(int status, String to) {

    /** Whether whoever wrote the old address should write the new one from now on (RFC 9110 sections 15.4.2 and 15.4.9). */
    public boolean permanent() {
        return status == 301 || status == 308;
    }
}
