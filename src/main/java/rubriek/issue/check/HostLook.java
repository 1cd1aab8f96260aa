package rubriek.issue.check;

import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.SpoofChecker.RestrictionLevel;
import java.util.stream.Stream;
import rubriek.shared.DomainName;

/**
 * How a host looks to a reader who trusts what they see. Each label of its name is held to the restriction level "Highly
 * Restrictive" of UTS #39 section 5.2, as Gmail does: one script, or Latin with one of the East Asian ones. So is a name that
 * is of one script and yet is read as plain Latin letters.
 */
final class HostLook {

    private HostLook() {}

    /** @param host in ASCII ({@code xn--}) or as it is read */
    static boolean deceives(String host) {
        var shown = DomainName.shown(host);
        return !isAscii(shown) && Stream.of(shown.split("\\.")).anyMatch(HostLook::labelDeceives);
    }

    /** As it is read. */
    static String shown(String host) {
        return DomainName.shown(host);
    }

    private static boolean labelDeceives(String label) {
        if (isAscii(label)) return false;
        return Holder.CHECKER.failsChecks(label) || isAscii(Holder.CHECKER.getSkeleton(label));
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    /** Its tables are read when the first name beyond ASCII comes. */
    private static final class Holder {
        static final SpoofChecker CHECKER = new SpoofChecker.Builder()
                .setChecks(SpoofChecker.RESTRICTION_LEVEL | SpoofChecker.INVISIBLE | SpoofChecker.MIXED_NUMBERS)
                .setRestrictionLevel(RestrictionLevel.HIGHLY_RESTRICTIVE)
                .build();
    }
}
