package rubriek.dispatch;

import java.util.Map;
import rubriek.audience.NoticeState;

/**
 * How many mails about the service stand where, counted at one moment.
 *
 * @param total all of them: the sum of the others
 */
public record ServiceMailCounts(
        long total, long queued, long sending, long sent, long unknown, long failed, long dropped) {

    static ServiceMailCounts of(Map<NoticeState, Long> rows) {
        return new ServiceMailCounts(
                rows.values().stream().mapToLong(Long::longValue).sum(),
                rows.getOrDefault(NoticeState.QUEUED, 0L),
                rows.getOrDefault(NoticeState.SENDING, 0L),
                rows.getOrDefault(NoticeState.SENT, 0L),
                rows.getOrDefault(NoticeState.UNKNOWN, 0L),
                rows.getOrDefault(NoticeState.FAILED, 0L),
                rows.getOrDefault(NoticeState.DROPPED, 0L));
    }
}
