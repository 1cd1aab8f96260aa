package rubriek.audience;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the mails about the service itself: {@code messages/notice_nl.properties} and its four sisters. */
@MessageBundle(value = "notice", locale = "en")
interface NoticeMessages {

    /** A language tag, for {@code lang}. */
    @Message
    String lang();

    /** {@code ltr} or {@code rtl}. */
    @Message
    String dir();

    /** The side where lines begin, for mail programs that know no logical ones: {@code left} or {@code right}. */
    @Message
    String start();

    @Message
    String confirmationSubject(String title);

    /** In the HTML part, above the button. */
    @Message
    String confirmationIntroduction(String title);

    /** Above the names of several lists. */
    @Message
    String confirmationSeveral();

    @Message
    String confirmationButton();

    /** In the text part, before the bare link. */
    @Message
    String confirmationOpen(String title);

    @Message
    String confirmationPeriod(long days);

    @Message
    String confirmationNotYou();

    @Message
    String preferencesSubject(String title);

    @Message
    String preferencesTitle();

    @Message
    String preferencesIntroduction(String title);

    @Message
    String preferencesOpen();

    @Message
    String preferencesButton();

    @Message
    String preferencesPeriod(long hours);

    @Message
    String preferencesNotYou();

    @Message
    String addressSubject(String title);

    @Message
    String addressTitle();

    @Message
    String addressIntroduction(String title);

    @Message
    String addressOpen();

    @Message
    String addressButton();

    @Message
    String addressNotYou();

    @Message
    String welcomeSubject(String title);

    @Message
    String welcomeTitle(String title);

    @Message
    String welcomeIntroduction(String title);

    /** Above what stands in the issue that was sent last. */
    @Message
    String welcomeLatest();

    /** The button to that issue. */
    @Message
    String welcomeRead();

    /** The button to all issues, where none is shown. */
    @Message
    String welcomeArchive();

    @Message
    String welcomeBecause(String title);

    @Message
    String welcomeLeave();

    @Message
    String welcomePreferences();

    @Message
    String reconfirmSubject(String title);

    @Message
    String reconfirmIntroduction(String title);

    /** The button, and in the text part before the bare link. */
    @Message
    String reconfirmButton();

    /** What becomes of whoever does not answer. */
    @Message
    String reconfirmOtherwise();

    @Message
    String reconfirmBecause(String title);

    /** Before the publisher's name and address. */
    @Message
    String sentBy();
}
