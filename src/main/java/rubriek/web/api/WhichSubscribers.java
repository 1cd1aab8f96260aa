package rubriek.web.api;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import rubriek.audience.SubscriberFilter;
import rubriek.audience.SubscriptionStatus;

/** Which people of a list are meant; a {@code @BeanParam}. */
class WhichSubscribers {

    @Parameter(description = "A part of the address or the name, in any case")
    @QueryParam("q")
    @Nullable
    String q;

    @Parameter(description = "confirmed, unconfirmed or unsubscribed")
    @QueryParam("status")
    @Nullable
    String status;

    @Parameter(description = "One whole tag")
    @QueryParam("tag")
    @Nullable
    String tag;

    /** @throws BadParameter when there is no such status */
    SubscriberFilter filter() {
        return new SubscriberFilter(
                q, Choice.of("status", status, SubscriptionStatus.class).orElse(null), tag);
    }
}
