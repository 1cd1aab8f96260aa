package rubriek.dispatch;

import java.util.List;
import rubriek.dispatch.dkim.Signer;
import rubriek.dispatch.dkim.SigningKey;
import rubriek.dispatch.message.Copy;
import rubriek.dispatch.message.MessageTemplate;

/** A message whose copies leave signed, when there are keys. For one thread. */
final class SignedTemplate {

    private final MessageTemplate template;
    private final Signer signer;

    SignedTemplate(MessageTemplate template, List<SigningKey> keys) {
        this.template = template;
        this.signer = new Signer(keys, template.bodyStart());
    }

    MessageTemplate template() {
        return template;
    }

    /** The octets that leave; signed at the moment in their Date, so that a retry with the same keys repeats them (M-13). */
    byte[] write(Copy copy) {
        return signer.sign(template.splice(copy), copy.date().toInstant());
    }
}
