package rubriek.dispatch;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.UUID;
import rubriek.audience.NoticeRetries;
import rubriek.audience.NoticeRetry;
import rubriek.shared.Refused;
import rubriek.shared.Validation;

/** Trying mails about the service again, each in a transaction of its own: none but its person is locked meanwhile (decision 42). */
@ApplicationScoped
public class ServiceMailRetries {

    private final ServiceMails mails;
    private final NoticeRetries retries;
    private final Validation validation;

    ServiceMailRetries(ServiceMails mails, NoticeRetries retries, Validation validation) {
        this.mails = mails;
        this.retries = retries;
        this.validation = validation;
    }

    /**
     * All that are meant, the latest first, so that of several that say the same to somebody the last one goes. What nobody waits for is left
     * alone. Once more, it finds those that were left alone.
     *
     * @throws rubriek.shared.Missing when there is no such newsletter
     */
    public ServiceMailsRetried retry(String newsletter, ServiceMailRetryDraft draft) {
        validation.check(draft);
        var ids = new ArrayList<UUID>();
        mails.each(newsletter, draft.filter(), row -> ids.add(row.id()));
        var queued = ids.stream()
                .filter(id -> retries.retry(id) == NoticeRetry.QUEUED)
                .count();
        Log.infof("newsletter %s: %d of %d notices are tried again", newsletter, queued, ids.size());
        return new ServiceMailsRetried(queued, ids.size() - queued);
    }

    /**
     * This one.
     *
     * @throws rubriek.shared.Missing when there is no such mail of the newsletter
     * @throws Refused {@code service-mail-not-ended}, {@code service-mail-overtaken} or {@code service-mail-not-awaited} when it is left alone
     */
    public ServiceMailRow retry(String newsletter, UUID id) {
        mails.get(newsletter, id);
        switch (retries.retry(id)) {
            case QUEUED -> Log.infof("notice %s is tried again", id);
            case NOT_ENDED -> throw Refused.conflict("service-mail-not-ended");
            case OVERTAKEN -> throw Refused.conflict("service-mail-overtaken");
            case NOT_AWAITED -> throw Refused.conflict("service-mail-not-awaited");
        }
        return mails.get(newsletter, id);
    }
}
