package rubriek.audience;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import rubriek.newsletter.NewsletterView;
import rubriek.newsletter.Newsletters;

/** Which lists are one publisher's: to a reader they are one sender, whom they leave, or tell who they are, in one go. */
@ApplicationScoped
class PublisherLists {

    private final ListRepository lists;
    private final Newsletters newsletters;

    PublisherLists(ListRepository lists, Newsletters newsletters) {
        this.lists = lists;
        this.newsletters = newsletters;
    }

    /** By title. Newsletters of one publisher name the same one. */
    List<MailingList> of(NewsletterView newsletter) {
        var publishers = new HashMap<UUID, String>();
        return lists.listAll(Sort.by("title")).stream()
                .filter(l -> publishers
                        .computeIfAbsent(
                                l.newsletterId,
                                id -> newsletters.get(id).publisher().name())
                        .equals(newsletter.publisher().name()))
                .toList();
    }

    /** That of its newsletter. */
    String language(MailingList list) {
        return newsletters.get(list.newsletterId).language();
    }
}
