package rubriek.web.api;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import rubriek.audience.SubscriberFilter;
import rubriek.audience.SubscriptionStatus;

/** Which people of a list are meant; a {@code @BeanParam}. */
class WhichSubscribers {

    @Parameter(
            description =
                    "Beginnings of words of address, name and tags, in any case and without accents; all of them have to fit."
                            + " At most 1000 people are found, in the order of the words that fit")
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

    @Parameter(
            description = "true: those who were asked whether they still want the list and gave no sign of life since;"
                    + " false: all others")
    @QueryParam("reconfirmAsked")
    @Nullable
    String reconfirmAsked;

    /** @throws BadParameter when there is no such status, or what is true or false is neither */
    SubscriberFilter filter() {
        return new SubscriberFilter(
                q,
                Choice.of("status", status, SubscriptionStatus.class).orElse(null),
                tag,
                reconfirmAsked == null ? null : Choice.yes("reconfirmAsked", reconfirmAsked));
    }
}
