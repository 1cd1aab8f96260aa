package rubriek.issue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import rubriek.newsletter.NewsletterView;
import rubriek.newsletter.Numbering;
import rubriek.shared.Refused;

/**
 * How issues are counted: on and on, or from 1 each year. The third of 2022 is then number 202203, so that one number still names
 * one issue for good, and readers see "Nummer 3 – maart 2022".
 */
@ApplicationScoped
class Numbers {

    static final int HIGHEST = 1_000_000;

    private static final int A_YEAR = 100;

    private final IssueRepository issues;

    Numbers(IssueRepository issues) {
        this.issues = issues;
    }

    /** The number of a new issue: the next one, unless the editor chose it. */
    int of(NewsletterView newsletter, IssueDraft draft) {
        var number = draft.number();
        return number == null ? next(newsletter, draft.period()) : chosen(newsletter, number, draft.period());
    }

    /** What an editor means by a number: 3 is the third of the year where the newsletter counts by the year. */
    int chosen(NewsletterView newsletter, int number, String period) {
        return perYear(newsletter) && number < A_YEAR ? year(period) * A_YEAR + number : number;
    }

    /** The first free number after that of another issue. */
    int after(NewsletterView newsletter, int number, String period) {
        if (perYear(newsletter) && number / A_YEAR != year(period)) return next(newsletter, period);
        issues.lockNumbers(newsletter);
        var next = issues.freeAfter(newsletter, number);
        return perYear(newsletter) ? withinYear(next, year(period)) : possible(next);
    }

    /** The number as readers see it. */
    static int shown(NewsletterView newsletter, int number, String period) {
        return perYear(newsletter) && number / A_YEAR == year(period) ? number % A_YEAR : number;
    }

    private int next(NewsletterView newsletter, String period) {
        issues.lockNumbers(newsletter);
        if (!perYear(newsletter))
            return possible(issues.highest(newsletter, 0, HIGHEST).orElse(0) + 1);
        var first = year(period) * A_YEAR;
        return withinYear(
                issues.highest(newsletter, first + 1, first + A_YEAR - 1).orElse(first) + 1, year(period));
    }

    private static int possible(int number) {
        if (number > HIGHEST) throw Refused.conflict("numbers-full", HIGHEST);
        return number;
    }

    private static int withinYear(int number, int year) {
        if (number / A_YEAR != year) throw Refused.conflict("year-full", year);
        return number;
    }

    private static boolean perYear(NewsletterView newsletter) {
        return newsletter.numbering() == Numbering.PER_YEAR;
    }

    private static int year(String period) {
        return YearMonth.parse(period).getYear();
    }
}
