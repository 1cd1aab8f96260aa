package rubriek.edition;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rubriek.issue.Card;
import rubriek.issue.IssueView;

/** The place of each card among those of its section, as one edition shows it: a list of cards is numbered, a card by itself is not. */
record CardNumbers(Map<Card, Integer> places) {

    static CardNumbers of(IssueView issue) {
        var places = new IdentityHashMap<Card, Integer>();
        for (var section : issue.sections()) {
            var cards = section.entries().stream()
                    .filter(Card.class::isInstance)
                    .map(Card.class::cast)
                    .toList();
            for (var i = 0; cards.size() > 1 && i < cards.size(); i++) places.put(cards.get(i), i + 1);
        }
        return new CardNumbers(places);
    }

    /** "2."; null for a card that has no number. */
    @Nullable
    String of(Card card) {
        var place = places.get(card);
        return place == null ? null : place + ".";
    }
}
