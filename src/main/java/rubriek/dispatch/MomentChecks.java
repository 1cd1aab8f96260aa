package rubriek.dispatch;

import java.time.DayOfWeek;
import java.time.Instant;
import rubriek.newsletter.NewsletterView;

/** Whether people are at their mail at the moment of sending, where the newsletter is at home. */
final class MomentChecks {

    private static final int MORNING = 7;
    private static final int NIGHT = 22;

    /** The zone whose holidays we know. */
    private static final String DUTCH_TIME = "Europe/Amsterdam";

    private MomentChecks() {}

    static void look(NewsletterView newsletter, Instant sendAt, Remarks remarks) {
        var there = sendAt.atZone(newsletter.zone());
        var hour = there.getHour();
        remarks.advise(
                hour < MORNING || hour >= NIGHT,
                "moment-at-night",
                "sendAt",
                there.toLocalTime().withSecond(0).withNano(0));
        var day = there.getDayOfWeek();
        remarks.advise(day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY, "moment-in-weekend", "sendAt");
        if (!newsletter.timeZone().equals(DUTCH_TIME)) return;
        var holiday = Holiday.on(there.toLocalDate());
        var name = holiday.map(found -> remarks.texts().get("holiday." + found.key()))
                .orElse("");
        remarks.advise(holiday.isPresent(), "moment-on-holiday", "sendAt", name);
    }
}
