package rubriek.web.api;

/**
 * Tells a form that cannot be read from a fault of ours. The framework throws whatever comes to hand, an index out of bounds for one, so
 * the only mark is where it comes from: its reader of forms, which no code of ours runs in.
 */
final class FormFaults {

    private static final String READER_OF_FORMS = "org.jboss.resteasy.reactive.server.core.multipart.";

    private FormFaults() {}

    static boolean isOne(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause())
            for (var frame : cause.getStackTrace()) if (frame.getClassName().startsWith(READER_OF_FORMS)) return true;
        return false;
    }
}
