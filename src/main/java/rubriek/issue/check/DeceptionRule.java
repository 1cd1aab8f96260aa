package rubriek.issue.check;

import java.util.List;
import rubriek.shared.NormalLink;

/**
 * No host of a link, nor that of the sender, is taken for another: mailboxes refuse mail that looks as if somebody were to be
 * deceived (I-04).
 */
final class DeceptionRule implements Rule {

    @Override
    public List<String> codes() {
        return List.of("sender-deceptive", "link-deceptive");
    }

    @Override
    public void look(Manuscript manuscript, Findings found) {
        var newsletter = manuscript.newsletter();
        var email = newsletter.sender().email();
        var domain = email.substring(email.lastIndexOf('@') + 1);
        if (HostLook.deceives(domain))
            found.advise("sender-deceptive", new Place(null, null, newsletter.title()), HostLook.shown(domain));
        for (var address : manuscript.addresses()) {
            if (!address.isWeb()) continue;
            var host = NormalLink.of(address.url()).host();
            if (HostLook.deceives(host)) found.advise("link-deceptive", address.place(), HostLook.shown(host));
        }
    }
}
