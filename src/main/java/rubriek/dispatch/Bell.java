package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import rubriek.shared.KeptWords;
import rubriek.shared.Texts;
import rubriek.staff.Alarm;
import rubriek.staff.AlarmCause;
import rubriek.staff.Alarms;

/** Rings for staff: what nobody who is not looking would know of, in the sentences that stand on dispatches. Keeps nobody waiting. */
@ApplicationScoped
class Bell {

    private static final String HEALTH = "/q/health";
    private static final String VIEW = "/api/v1/dispatches/";

    private final Alarms alarms;

    Bell(Alarms alarms) {
        this.alarms = alarms;
    }

    /** The program itself paused it. */
    void paused(UUID dispatch, Trouble why) {
        ring(AlarmCause.DISPATCH_PAUSED, dispatch, why);
    }

    /** Nobody was mailed. */
    void missed(UUID dispatch) {
        ring(AlarmCause.SCHEDULE_MISSED, dispatch, new Trouble(Reason.MISSED, ""));
    }

    /** What a courier cannot go on for, where it will not come right by itself. */
    void hindered(Trouble why) {
        if (why.reason() == Reason.DISK_FULL) ring(AlarmCause.DISK_FULL, why);
        else if (why.reason() == Reason.RELAY_LOCKED) ring(AlarmCause.RELAY_LOCKED, why);
    }

    /** It still is: no row can be written about this. */
    void databaseAway(Instant since, Duration atLeast) {
        alarms.raise(new Alarm(
                AlarmCause.DATABASE_AWAY,
                "",
                language -> Texts.of("alarm", language)
                        .get("what.database-away", local(since, language), atLeast.toMinutes()),
                HEALTH));
    }

    void databaseWasAway(LedgerWatch.Absence absence) {
        alarms.raise(new Alarm(
                AlarmCause.DATABASE_WAS_AWAY,
                "",
                language -> new Trouble(Reason.DATABASE_WAS_AWAY, span(absence, language)).sentence(language),
                HEALTH));
    }

    /** A dispatch that goes on has many complaints, or one that does not has too many. */
    void complaints(UUID dispatch, ComplaintShare.Level level, String figures) {
        var what = level == ComplaintShare.Level.WARN ? "what.complaints-many" : "what.complaints-over";
        alarms.raise(new Alarm(
                AlarmCause.COMPLAINTS,
                dispatch.toString(),
                language -> Texts.of("alarm", language).get(what, figures),
                VIEW + dispatch));
    }

    /** @param words of the server, which hold no address (B-05) */
    void senderRefused(String words) {
        alarms.raise(new Alarm(
                AlarmCause.SENDER_REFUSED,
                "",
                language -> Texts.of("alarm", language).get("what.sender-refused", KeptWords.in(language, words)),
                HEALTH));
    }

    /**
     * @param relay each is a matter of its own
     * @param words what it said last
     */
    void relayAway(String relay, Instant since, Duration atLeast, String words) {
        alarms.raise(new Alarm(
                AlarmCause.RELAY_AWAY,
                relay,
                language -> Texts.of("alarm", language)
                        .get(
                                "what.relay-away",
                                local(since, language),
                                atLeast.toMinutes(),
                                KeptWords.in(language, words)),
                HEALTH));
    }

    private static String span(LedgerWatch.Absence absence, Locale language) {
        return Texts.of("alarm", language)
                .get("span", local(absence.from(), language), local(absence.until(), language));
    }

    /** As a clock on the wall beside the machine shows it. */
    private static String local(Instant moment, Locale language) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM HH:mm:ss (z)", language)
                .format(moment.atZone(ZoneId.systemDefault()));
    }

    private void ring(AlarmCause cause, UUID dispatch, Trouble why) {
        alarms.raise(new Alarm(cause, dispatch.toString(), why::sentence, VIEW + dispatch));
    }

    private void ring(AlarmCause cause, Trouble why) {
        alarms.raise(new Alarm(cause, "", why::sentence, HEALTH));
    }
}
