package rubriek.dispatch.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import rubriek.shared.Missing;
import rubriek.shared.Page;
import rubriek.shared.PageRequest;

/** Looking into the local outbox. With a relay there is none, and everything here is {@link Missing}. */
@ApplicationScoped
public class Outbox {

    private static final int PAGE = 50;
    private static final int LAST_PAGE = 100_000;

    private final LocalOutbox kept;
    private final boolean open;

    Outbox(LocalOutbox kept, @ConfigProperty(name = "rubriek.smtp.host") Optional<String> relay) {
        this.kept = kept;
        open = relay.isEmpty();
    }

    /** Whether mail is kept here; otherwise it leaves by a relay. */
    public boolean isOpen() {
        return open;
    }

    /** The mails, newest first, fifty a page counted from 1; the first page may be empty. */
    public Page<OutboxRow> page(int number) {
        if (!open || number < 1 || number > LAST_PAGE) throw new Missing("page", number);
        var page = kept.list(new PageRequest(number, PAGE));
        if (page.items().isEmpty() && number > 1) throw new Missing("page", number);
        return page;
    }

    /** @param name of its {@link OutboxRow} */
    public OutboxMessage mail(String name) {
        return Optional.of(name).filter(any -> open).flatMap(kept::read).orElseThrow(() -> new Missing("mail", name));
    }
}
