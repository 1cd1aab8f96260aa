package rubriek.web.site;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of signing up, confirming and leaving, {@code audience} in the templates, in each of the readers' languages. */
@MessageBundle(value = "audience", locale = "en")
interface AudienceMessages {

    @Message
    String subscribeTitle(String title);

    @Message
    String email();

    /** Above the lists to choose from. */
    @Message
    String whichLists();

    @Message
    String subscribe();

    /** What happens next, where the mailbox is asked first. */
    @Message
    String mailFirst();

    @Message
    String leaveAnyTime();

    /** Of a newsletter that has no list. */
    @Message
    String closed();

    /** Names the field that only programs fill in. */
    @Message
    String leaveEmpty();

    /** Above what is wrong with the form. */
    @Message
    String notSent();

    @Message
    String notSentTitle(String title);

    @Message
    String emailWrong();

    @Message
    String listWrong();

    @Message
    String pressAgain();

    @Message
    String lookInMail();

    @Message
    String mailSent(String address);

    @Message
    String noMail(long days);

    @Message
    String again();

    @Message
    String subscribed();

    /** After a form whose lists ask no mailbox, but of who left: true of everybody. */
    @Message
    String received();

    @Message
    String receivedText(String address);

    @Message
    String confirmTitle(String title);

    /** Above the names of several lists. */
    @Message
    String youGet(String address);

    @Message
    String youGetOne(String title, String address);

    @Message
    String confirm();

    @Message
    String confirmedLead(String title, String address);

    @Message
    String readNow();

    @Message
    String unsubscribeTitle(String title);

    @Message
    String unsubscribeLead(String address);

    @Message
    String unsubscribe();

    @Message
    String unsubscribeAll(String publisher);

    @Message
    String left();

    @Message
    String leftLead(String title, String address);

    @Message
    String leftAllLead(String publisher, String address);

    @Message
    String byAccident();

    @Message
    String comeBack();

    @Message
    String isBack();

    @Message
    String isBackLead(String title, String address);

    /** The whole answer to the button of a mail program (RFC 8058): the same for every link. */
    @Message
    String oneClick();

    @Message
    String preferencesTitle();

    @Message
    String preferencesOf(String address);

    @Message
    String saved();

    @Message
    String newAddressMailed();

    @Message
    String nameWrong();

    @Message
    String pause();

    @Message
    String pausedUntil(String day);

    @Message
    String pauseOver();

    @Message
    String pauseNone();

    @Message
    String pauseOne();

    @Message
    String pauseMonths(int months);

    @Message
    String name();

    @Message
    String language();

    @Message
    String languageOfNewsletter();

    @Message
    String statistics();

    @Message
    String save();

    @Message
    String otherAddress();

    @Message
    String otherAddressWaits(String address);

    @Message
    String newAddress();

    @Message
    String mailNewAddress();

    @Message
    String yourData();

    @Message
    String yourDataLead();

    @Message
    String download();

    @Message
    String erase();

    @Message
    String eraseTitle();

    @Message
    String eraseLead(String address);

    @Message
    String eraseNow();

    @Message
    String keep();

    @Message
    String erased();

    @Message
    String erasedLead();

    @Message
    String lostLinkTitle(String title);

    @Message
    String lostLinkLead();

    @Message
    String mailLink();

    @Message
    String linkMailed(String address);

    @Message
    String addressTitle();

    @Message
    String addressLead(String address);

    @Message
    String addressConfirm();

    @Message
    String addressMoved();

    @Message
    String addressMovedLead(String address);

    @Message
    String whyLeave();

    @Message
    String tooOften();

    @Message
    String notForMe();

    @Message
    String neverAsked();

    @Message
    String otherReason();

    @Message
    String inYourWords();

    @Message
    String sendReason();

    @Message
    String thanksForReason();

    @Message
    String preferencesByMail();

    /** Of an address whose domain looks like a slip. */
    @Message
    String didYouMean(String address);

    @Message
    String yesIMeant();

    @Message
    String noItIsRight();
}
