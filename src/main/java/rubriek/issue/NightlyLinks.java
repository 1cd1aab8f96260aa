package rubriek.issue;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import rubriek.clipping.LinkChecks;

/** Has the links of all drafts looked at, once a night: Quartz starts it on one instance, the rounds of all of them share the work. */
@ApplicationScoped
class NightlyLinks {

    private static final Logger LOG = Logger.getLogger(NightlyLinks.class);

    private final LinkReports reports;
    private final LinkChecks checks;

    NightlyLinks(LinkReports reports, LinkChecks checks) {
        this.reports = reports;
        this.checks = checks;
    }

    @Scheduled(identity = "rubriek.issue.links", cron = "{rubriek.clipping.check-at}")
    void ask() {
        var drafts = reports.drafts();
        drafts.forEach(reports::ask);
        checks.forgetOld();
        LOG.infof("the links of %d drafts are to be looked at", drafts.size());
    }
}
