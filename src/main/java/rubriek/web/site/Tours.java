package rubriek.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import rubriek.dispatch.outbox.Outbox;
import rubriek.issue.Issues;
import rubriek.newsletter.Newsletters;
import rubriek.shared.Links;

/** Shows a newcomer round the sample: in the log of the start, and on the start page. */
@ApplicationScoped
class Tours {

    /** Stands in the command where only its reader may know the token. */
    private static final String OWN_TOKEN = "$RUBRIEK_ADMIN_TOKEN";

    private final Newsletters newsletters;
    private final Issues issues;
    private final Outbox outbox;
    private final Links links;
    private final DemoToken token;

    Tours(Newsletters newsletters, Issues issues, Outbox outbox, Links links, DemoToken token) {
        this.newsletters = newsletters;
        this.issues = issues;
        this.outbox = outbox;
        this.links = links;
        this.token = token;
    }

    /** @param trusted whether the one who looks may see the token of this start */
    Tour tour(boolean trusted) {
        var shown = token.get().filter(secret -> trusted);
        return new Tour(
                newsletters.get(Sample.NEWSLETTER),
                issues.get(Sample.NEWSLETTER, Sample.READY),
                line(shown.orElse(OWN_TOKEN)),
                shown.isPresent(),
                outbox.isOpen());
    }

    /** For the log; who reads that runs the program. */
    String greeting() {
        return """
                The sample newsletter is here to try things with.

                  Start here   %s
                  Archive      %s
                  Outbox       %soutbox

                This sends issue %d to its three readers%s:

                  %s
                """.formatted(
                        links.start(),
                        links.archive(Sample.NEWSLETTER),
                        links.start(),
                        Sample.READY,
                        outbox.isOpen() ? "; the mails stay in the outbox, nothing leaves this computer" : "",
                        line(token.get().orElse(OWN_TOKEN)));
    }

    private String line(String bearer) {
        return "curl -X POST %sapi/v1/newsletters/%s/issues/%d/dispatches -H \"Authorization: Bearer %s\" -H \"Content-Type: application/json\" -d '{\"lists\":[\"%s\"]}'"
                .formatted(links.start(), Sample.NEWSLETTER, Sample.READY, bearer, Sample.NEWSLETTER);
    }
}
