package rubriek.dispatch;

import java.util.Map;

/**
 * How many copies stand where, counted at one moment.
 *
 * @param audience all of them: the sum of the others
 */
public record DeliveryCounts(
        long audience, long queued, long sending, long sent, long unknown, long failed, long suppressed) {

    static final DeliveryCounts NONE = of(Map.of());

    static DeliveryCounts of(Map<DeliveryState, Long> rows) {
        return new DeliveryCounts(
                rows.values().stream().mapToLong(Long::longValue).sum(),
                rows.getOrDefault(DeliveryState.QUEUED, 0L),
                rows.getOrDefault(DeliveryState.SENDING, 0L),
                rows.getOrDefault(DeliveryState.SENT, 0L),
                rows.getOrDefault(DeliveryState.UNKNOWN, 0L),
                rows.getOrDefault(DeliveryState.FAILED, 0L),
                rows.getOrDefault(DeliveryState.SUPPRESSED, 0L));
    }
}
