package rubriek.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;
import java.util.List;
import rubriek.audience.search.WordIndex;

/** Lets a person be found by what they are called now, whichever way they were changed. */
@ApplicationScoped
class SubscriberWords {

    private final WordIndex index;

    SubscriberWords(WordIndex index) {
        this.index = index;
    }

    @PostUpdate
    void changed(Subscriber person) {
        if (!person.renamed()) return;
        index.renew(
                new WordIndex.Entry(person.id, person.email, person.name, person.attributes, List.copyOf(person.tags)));
        person.remember();
    }

    /** No foreign key does it (docs/decisions/0146). */
    @PostRemove
    void gone(Subscriber person) {
        index.forget(person.id);
    }
}
