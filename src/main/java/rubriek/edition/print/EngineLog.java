package rubriek.edition.print;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLogger;
import java.util.logging.Level;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Passes on what the engine has to warn of; how it is getting on it tells at every page, which is for debugging only. */
final class EngineLog implements XRLogger {

    /** A message may quote a picture that is written out in its own address. */
    private static final int LONGEST = 500;

    @Override
    public boolean isLogLevelEnabled(Diagnostic diagnostic) {
        return Logger.getLogger(diagnostic.getLogMessageId().getWhere()).isEnabled(level(diagnostic.getLevel()));
    }

    @Override
    public void log(String where, Level level, String message) {
        log(where, level, message, null);
    }

    @Override
    public void log(String where, Level level, String message, @Nullable Throwable error) {
        var line = message.length() > LONGEST ? message.substring(0, LONGEST) + "…" : message;
        Logger.getLogger(where).log(level(level), line, error);
    }

    @Override
    public void setLevel(String where, Level level) {
        // levels are set in the program's own configuration
    }

    private static Logger.Level level(Level level) {
        return level.intValue() >= Level.WARNING.intValue() ? Logger.Level.WARN : Logger.Level.DEBUG;
    }
}
