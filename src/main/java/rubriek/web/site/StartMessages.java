package rubriek.web.site;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the start page and of the tour past the sample, {@code start} in the templates, in Dutch and English. */
@MessageBundle(value = "start", locale = "en")
interface StartMessages {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String nothingYet();

    @Message
    String tourTitle();

    @Message
    String tourLead(String newsletter);

    @Message
    String look(String issue);

    @Message
    String lookLead();

    @Message
    String mail();

    @Message
    String mailHint();

    @Message
    String whole();

    @Message
    String wholeHint();

    @Message
    String text();

    @Message
    String textHint();

    @Message
    String web();

    @Message
    String webHint();

    @Message
    String pdf();

    @Message
    String pdfHint();

    @Message
    String send();

    @Message
    String sendLead();

    @Message
    String tokenInLog();

    @Message
    String line();

    @Message
    String sentTitle();

    @Message
    String sent(String issue);

    @Message
    String stays();

    @Message
    String openOutbox();

    @Message
    String read();

    @Message
    String archive();

    @Message
    String archiveHint();

    @Message
    String subscribe();

    @Message
    String subscribeHint();

    @Message
    String feed();

    @Message
    String feedHint();

    @Message
    String outbox();

    @Message
    String outboxHint();

    @Message
    String run();

    @Message
    String api();

    @Message
    String health();

    @Message
    String preview(String issue);

    @Message
    String sides();

    @Message
    String notYours();
}
