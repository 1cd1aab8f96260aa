package rubriek.shared.start;

import io.quarkus.bootstrap.logging.InitialConfigurator;
import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigValidationException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;
import org.quartz.CronExpression;

/**
 * Why a start failed, for whoever has to mend it: which setting, what is wrong with it, what to write. Only what no setting explains
 * is shown with its stack, for that is a fault of ours.
 */
final class StartFault {

    private static final Logger LOG = Logger.getLogger(StartFault.class);
    private static final int DEEPEST = 20;

    /** Our own checks begin with the name of the setting. */
    private static final Pattern OURS = Pattern.compile("(RUBRIEK|QUARKUS)_[A-Z0-9_]+\\b.*", Pattern.DOTALL);

    private static final Pattern EVERY =
            Pattern.compile("Invalid every\\(\\) expression on: .* every=\"\\$\\{([a-z.-]+)}.*", Pattern.DOTALL);

    private static final List<String> MOMENTS = List.of(
            "rubriek.retention.at", "rubriek.clipping.check-at", "rubriek.audience.news-at", "rubriek.reconfirm.at");

    private StartFault() {}

    /** What libraries say of themselves before the log is set up is shown by a start that fails alone, and above what counts. */
    static void hush() {
        var log = InitialConfigurator.DELAYED_HANDLER;
        log.setFilter(record -> log.isActivated()
                || record.getLevel().intValue() >= Level.SEVERE.intValue()
                || !String.valueOf(record.getLoggerName()).startsWith("org.hibernate."));
    }

    /** Writes it to the standard error, where it is the last that is read; with its stack only in the log, at its level debug. */
    static void tell(Throwable fault) {
        var words = words(fault);
        if (words.isEmpty()) {
            unexplained(fault);
            return;
        }
        LOG.debug("the start failed", fault);
        words.forEach(line -> System.err.println("Rubriek cannot start. " + line));
    }

    /** Before the log is set up it keeps what it is told, and nobody would read it. */
    private static void unexplained(Throwable fault) {
        var why = "Rubriek cannot start, for a reason that is none of its settings";
        if (InitialConfigurator.DELAYED_HANDLER.isActivated()) LOG.error(why, fault);
        else {
            fault.printStackTrace();
            System.err.println(why + ": " + chain(fault).get(0));
        }
    }

    /** A sentence each; nothing when no setting is to blame. */
    static List<String> words(Throwable fault) {
        for (var cause : chain(fault)) {
            var said = said(cause);
            if (!said.isEmpty()) return said;
        }
        return List.of();
    }

    /** From the innermost outwards: it knows best. */
    private static List<Throwable> chain(Throwable fault) {
        var all = new ArrayList<Throwable>();
        for (var cause = fault; cause != null && all.size() < DEEPEST; cause = cause.getCause()) all.add(0, cause);
        return all;
    }

    private static List<String> said(Throwable cause) {
        if (cause instanceof ConfigValidationException settings) return WrongValues.words(settings);
        if (cause instanceof QuarkusBindException taken) return List.of(taken(taken));
        if (cause instanceof SQLException database) return DatabaseAway.words(database);
        var message = cause.getMessage();
        if (message == null) return List.of();
        if (OURS.matcher(message).matches()) return List.of(message);
        if (cause instanceof ConfigurationException)
            return List.of(WrongValues.unread(message).orElse(message));
        return scheduled(message);
    }

    /** What is done again and again says how it was to be written, and not in which setting. */
    private static List<String> scheduled(String message) {
        var every = EVERY.matcher(message);
        if (every.matches())
            return List.of(WrongValues.variable(every.group(1))
                    + " is no time between two rounds. Write one such as 10s," + " or off.");
        if (!message.startsWith("Unable to create Scheduler")) return List.of();
        return MOMENTS.stream()
                .filter(StartFault::isNone)
                .map(StartFault::moment)
                .toList();
    }

    private static boolean isNone(String setting) {
        var at = ConfigProvider.getConfig()
                .getOptionalValue(setting, String.class)
                .orElse("");
        return !at.equals("off") && !CronExpression.isValidExpression(at);
    }

    private static String taken(QuarkusBindException taken) {
        return QuarkusBindException.isKnownHost(taken.getHost())
                ? "Port " + taken.getPort()
                        + " is in use by another program, perhaps by another Rubriek. Stop that one,"
                        + " or set QUARKUS_HTTP_PORT to a free port."
                : "Nobody can listen at " + taken.getHost() + ", port " + taken.getPort()
                        + ". Set QUARKUS_HTTP_HOST to an address of this machine, or to 0.0.0.0, and QUARKUS_HTTP_PORT to a free port.";
    }

    private static String moment(String setting) {
        return WrongValues.variable(setting)
                + " is no moment that comes round. Write one such as 0 15 3 * * ? for every night at 03:15, or off.";
    }
}
