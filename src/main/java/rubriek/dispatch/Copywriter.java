package rubriek.dispatch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import rubriek.dispatch.dkim.SigningKey;

/** Writes the copies of one dispatch, each in the headers of the list that its reader is on. For one thread. */
final class Copywriter {

    private final UUID sending;
    private final Mailing mailing;
    private final Composer composer;
    private final Function<UUID, Composer.Listing> lists;
    private final String bounceDomain;
    private final List<SigningKey> keys;
    private final Map<UUID, SignedTemplate> signed = new HashMap<>();
    private final Map<UUID, SignedTemplate> bare = new HashMap<>();

    /** @param sending the dispatch; of a preview its issue */
    Copywriter(
            UUID sending,
            Mailing mailing,
            Composer composer,
            Function<UUID, Composer.Listing> lists,
            Optional<String> bounceDomain,
            List<SigningKey> keys) {
        this.sending = sending;
        this.mailing = mailing;
        this.composer = composer;
        this.lists = lists;
        this.keys = keys;
        this.bounceDomain = bounceDomain.orElse(domain());
    }

    /** What a carrier is given. */
    record Parcel(Envelope envelope, byte[] message) {}

    /** The domain of the sender. */
    String domain() {
        return mailing.letter().domain();
    }

    /** Whose copies they are, for who judges the answers. */
    Breaker.Mailed mailed() {
        return new Breaker.Mailed(domain(), sending);
    }

    /**
     * The same copy makes the same octets (M-13).
     *
     * @param signedElsewhere whether the relay that it goes over signs it, so that we do not (D-11)
     * @throws IllegalArgumentException when a value of it cannot stand in a message
     */
    Parcel write(Claimed copy, boolean signedElsewhere) {
        var reader = new Composer.Reader(copy.to(), copy.name(), copy.subscription(), copy.since());
        var sender = ReturnToken.address(copy.returnToken(), bounceDomain);
        return new Parcel(
                new Envelope(sender, copy.to().wire(), Optional.of(copy.returnToken())),
                template(copy.list(), signedElsewhere)
                        .write(composer.copy(mailing, reader, copy.messageId(), copy.datedAt())));
    }

    /** What stands in a copy to be read. */
    CopyView read(Claimed copy) {
        var reader = new Composer.Reader(copy.to(), copy.name(), copy.subscription(), copy.since());
        var values = composer.copy(mailing, reader, copy.messageId(), copy.datedAt());
        var template = template(copy.list(), true).template();
        return new CopyView(template.html(values), template.text(values));
    }

    private SignedTemplate template(UUID list, boolean signedElsewhere) {
        return (signedElsewhere ? bare : signed)
                .computeIfAbsent(
                        list,
                        id -> new SignedTemplate(
                                composer.template(mailing, lists.apply(id)), signedElsewhere ? List.of() : keys));
    }
}
