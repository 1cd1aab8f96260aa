package rubriek.web.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import rubriek.shared.Page;

/** The templates of the local outbox, and what each of them is given. */
@CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class OutboxPages {

    private OutboxPages() {}

    static native TemplateInstance outbox(Page<?> page, List<OutboxLine> mails);

    /** @param side {@code mail}, {@code text} or {@code source} */
    static native TemplateInstance outboxMail(OpenedMail mail, String side, String sandbox);
}
