package rubriek.issue.check;

import java.util.List;

/** Readers can see whom the mail is from, and where that is (Telecommunicatiewet 11.7, G-02). */
final class PublisherRule implements Rule {

    @Override
    public List<String> codes() {
        return List.of("sender-missing", "postal-address-missing");
    }

    @Override
    public void look(Manuscript manuscript, Findings found) {
        var newsletter = manuscript.newsletter();
        var place = new Place(null, null, newsletter.title());
        var sender = newsletter.sender();
        if (sender.name().isBlank() || sender.email().isBlank()) found.block("sender-missing", place);
        if (newsletter.publisher().address().stream().allMatch(String::isBlank))
            found.block("postal-address-missing", place);
    }
}
