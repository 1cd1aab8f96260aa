package rubriek.edition;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import rubriek.issue.ArticleForm;
import rubriek.issue.BoxForm;
import rubriek.issue.LinkForm;

/**
 * The words that the editions add to what the editor wrote, {@code edition} in the templates. They stand in
 * {@code messages/edition_nl.properties} and its sisters.
 */
@MessageBundle(value = "edition", locale = "nl")
interface EditionMessages {

    @Message
    String readMore();

    /** Behind the words of a link that leads on: an arrow in the direction of reading. */
    @Message
    String onward();

    /** Between a label and what it is of; a space follows. */
    @Message
    String colon();

    /** Between the parts of a list on one line; a space follows. */
    @Message
    String comma();

    /** Between the parts of a list that have commas in them; a space follows. */
    @Message
    String semicolon();

    /** The title of an entry in a draft that has none yet. */
    @Message
    String untitled();

    /** A picture, in plain text. */
    @Message
    String picture(String alt);

    /** What a link leads to, when it is not something to read. */
    @Message
    String form(LinkForm form);

    @Message
    String articleForm(ArticleForm form);

    @Message
    String boxForm(BoxForm form);

    /** Over a column. */
    @Message
    String column();

    /** @param names of the authors */
    @Message
    String by(String names);

    @Message
    String and(String one, String two);

    /** Two of a series. */
    @Message
    String listed(String one, String next);

    @Message
    String moreInformation();

    @Message
    String furtherReading();

    /** Who made a picture. */
    @Message
    String credit(String name);

    /** Over, or as a link to, what a picture full of detail says. */
    @Message
    String description();

    /** A time of the day or two, such as {@code 19.30–21.00}. */
    @Message
    String clock(String time);

    @Message
    String online();

    @Message
    String organiser(String name);

    /** @param day the last one to enrol */
    @Message
    String enrolBefore(String day);

    @Message
    String toCalendar();

    @Message
    String kilobytes(String number);

    @Message
    String megabytes(String number);

    /** Before the number of a footnote, for whoever hears it. */
    @Message
    String note();

    /** From a footnote, before its number. */
    @Message
    String backToText();

    /** What a table is called that scrolls by itself, for whoever hears it: the how many-th of the page it is. */
    @Message
    String wideTable(int number);

    @Message
    String why(String since);

    @Message
    String unsubscribe();

    @Message
    String preferences();

    @Message
    String viewInBrowser();

    @Message
    String forwarded();

    @Message
    String subscribe();

    @Message
    String forwarding();

    @Message
    String shortened();

    /** @param entries how many more there are, at least 1 */
    @Message
    String more(int entries);

    @Message
    String readAll();

    @Message
    String contents();

    @Message
    String skip();

    /** Over the way to the pieces before and after one. */
    @Message
    String otherPieces();

    @Message
    String archive();

    @Message
    String pdf();

    @Message
    String published();

    /** Before the number of a page. */
    @Message
    String page();

    /** Before the number of all pages. */
    @Message
    String ofPages();

    @Message
    String subscribeAt();

    /** At the foot of a page, before the number of the one that the piece goes on at. */
    @Message
    String continuedOn();

    /** At the head of a page, before the number of the one that the piece comes from. */
    @Message
    String continuedFrom();

    /** On the cover, before other titles. */
    @Message
    String alsoInside();

    @Message
    String colophon();
}
