package rubriek.archive;

import java.io.StringWriter;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import rubriek.edition.Editions;
import rubriek.issue.IssueView;
import rubriek.newsletter.NewsletterView;
import rubriek.shared.Links;
import rubriek.shared.Markdown;

/**
 * The issues of a newsletter as an Atom feed (RFC 4287): one entry an issue, whose content is all that the issue says. Ids are
 * the UUIDs of the newsletter and its issues, so that a new address or slug makes nobody's reader show everything anew.
 */
record AtomFeed(NewsletterView newsletter, List<IssueView> issues, Editions editions, Links links) {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final XMLOutputFactory XML = XMLOutputFactory.newInstance();

    /** @param updated when something in it last changed */
    String write(Instant updated) {
        var text = new StringWriter();
        try {
            var xml = XML.createXMLStreamWriter(text);
            xml.writeStartDocument("utf-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", newsletter.language());
            head(xml, updated);
            for (var issue : issues) entry(xml, issue);
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("writing to memory failed", impossible);
        }
        return text.toString();
    }

    private void head(XMLStreamWriter xml, Instant updated) throws XMLStreamException {
        element(xml, "id", urn(newsletter.id()));
        element(xml, "title", newsletter.title());
        var introduction = newsletter.introduction();
        if (introduction != null)
            element(xml, "subtitle", Markdown.of(introduction).text());
        element(xml, "updated", time(updated));
        link(xml, "self", "application/atom+xml", links.feed(newsletter.slug()));
        link(xml, "alternate", "text/html", links.archive(newsletter.slug()));
        xml.writeStartElement("author");
        element(xml, "name", newsletter.publisher().name());
        var website = newsletter.publisher().website();
        if (website != null) element(xml, "uri", website);
        xml.writeEndElement();
        element(xml, "generator", "Rubriek");
    }

    private void entry(XMLStreamWriter xml, IssueView issue) throws XMLStreamException {
        var published = time(Archive.publishedAt(issue));
        var its = issue.publishedBy(newsletter);
        xml.writeStartElement("entry");
        xml.writeAttribute("xml:lang", its.language());
        element(xml, "id", urn(issue.id()));
        element(xml, "title", issue.title());
        element(xml, "published", published);
        element(xml, "updated", published);
        link(xml, "alternate", "text/html", links.issue(newsletter.slug(), issue.number()));
        link(xml, "related", "application/pdf", links.pdf(newsletter.slug(), issue.number()));
        xml.writeStartElement("content");
        xml.writeAttribute("type", "html");
        xml.writeCharacters(legal(FeedContent.of(its, issue, editions.references(newsletter, issue))));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String type, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", legal(address));
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(legal(text));
        xml.writeEndElement();
    }

    private String time(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                ZonedDateTime.ofInstant(moment, newsletter.zone()).withNano(0));
    }

    private static String urn(UUID id) {
        return "urn:uuid:" + id;
    }

    /** Without the few characters that XML 1.0 has no way to write: one of them would make the whole feed unreadable. */
    private static String legal(String text) {
        return text.codePoints()
                .filter(AtomFeed::isLegal)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** XML 1.0, section 2.2; without the carriage return, which a parser would take for a line end. */
    private static boolean isLegal(int character) {
        return character == '\t'
                || character == '\n'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }
}
