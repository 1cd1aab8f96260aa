package rubriek.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubriek.issue.Image;
import rubriek.issue.IssueView;
import rubriek.issue.Link;
import rubriek.issue.LinkForm;
import rubriek.issue.Section;
import rubriek.issue.Text;
import rubriek.newsletter.Brand;
import rubriek.newsletter.NewsletterView;
import rubriek.newsletter.Publisher;
import rubriek.support.ApplicationTest;
import rubriek.support.Kinds;
import rubriek.support.Sample;

/** Whatever stands in a field is printed as it stands, in every form. */
@ApplicationTest
class InjectionTest {

    private final Editions editions;

    InjectionTest(Editions editions) {
        this.editions = editions;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{config:rubriek.base-url}",
                "{inject:editions}",
                "{cdi:links.start}",
                "{#include mail/issue}{/include}",
                "{#for i in 9}x{/for}",
                "{T:java.lang.System}",
                "{edition:readMore}",
                "{frame.newsletter.title}",
                "{block.title} {! geheim !} {|ongelezen|} \\{x}"
            })
    void no_stored_text_is_a_template_S_01(String attack) {
        var mail = editions.mail(newsletter(attack), issue(attack));
        var web = editions.web(newsletter(attack), issue(attack));
        for (var form : List.of(shown(mail.html()), mail.text(), shown(web.html())))
            assertTrue(occurrences(form, attack) >= 8, () -> attack + " in " + form);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</script><script>alert(1)</script>",
                "</style><script>alert(1)</script>",
                "</title><svg/onload=alert(1)>",
                "--><img src=x onerror=alert(1)>",
                "<!--<script>",
                "\"><svg onload=alert(1)>",
                "' onmouseover='alert(1)",
                "\" autofocus onfocus=alert(1) x=\"",
                "<a href=javascript:alert(1)>x</a>",
                "[x](javascript:alert(1))",
                "<javascript:alert(1)>",
                "![x](https://a.example/\"onerror=\"alert(1))",
                "<iframe srcdoc='<script>alert(1)</script>'>",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "<IMG SRC=&#106;&#97;vascript:alert(1)>",
                "<![endif]--><script>alert(1)</script>",
                "`<script>alert(1)</script>`"
            })
    void nothing_that_is_stored_runs_S_02(String attack) throws Exception {
        var harmless = "onschuldig";
        for (var form : forms(attack)) {
            assertEquals(
                    0,
                    form.select("svg, iframe, math, img[src=x], form, object").size(),
                    form::html);
            for (var element : form.getAllElements())
                for (var attribute : element.attributes()) {
                    assertFalse(attribute.getKey().startsWith("on"), element::toString);
                    assertFalse(
                            attribute
                                    .getValue()
                                    .strip()
                                    .toLowerCase(Locale.ROOT)
                                    .startsWith("javascript:"),
                            element::toString);
                }
        }
        assertEquals(structure(forms(harmless)), structure(forms(attack)), attack);
        new ObjectMapper().readTree(forms(attack).get(1).expectFirst("script").data());
    }

    private List<Document> forms(String text) {
        return Stream.of(
                        editions.mail(newsletter(text), issue(text)).html(),
                        editions.web(newsletter(text), issue(text)).html())
                .map(Jsoup::parse)
                .toList();
    }

    /** The elements of the page; links, lists and emphasis that Markdown makes of a text are its own affair. */
    private static List<String> structure(List<Document> forms) {
        return forms.stream()
                .flatMap(form -> form.getAllElements().stream())
                .map(element -> element.tagName())
                .filter(name -> !List.of("a", "em", "strong").contains(name))
                .toList();
    }

    private static String shown(String html) {
        return Jsoup.parse(html).wholeText();
    }

    private static int occurrences(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    private static NewsletterView newsletter(String text) {
        var sample = Sample.newsletter();
        return new NewsletterView(
                sample.id(),
                sample.slug(),
                text,
                "nl",
                sample.timeZone(),
                text,
                new Publisher(text, List.of(text), "redactie@delinde.example", "https://delinde.example/"),
                sample.sender(),
                new Brand(
                        null,
                        "https://delinde.example/logo.png",
                        text,
                        null,
                        null,
                        "https://delinde.example/kop.png",
                        text),
                List.of(),
                sample.sources(),
                text,
                sample.numbering(),
                sample.layout(),
                text,
                text,
                null,
                List.of(),
                rubriek.newsletter.ReviewRules.NONE,
                1,
                sample.createdAt(),
                sample.updatedAt());
    }

    private static IssueView issue(String text) {
        var image = new Image("https://delinde.example/a.png", null, text, null);
        var link = new Link(
                "l",
                text,
                "https://delinde.example/",
                null,
                text,
                text,
                null,
                text,
                null,
                "en",
                image,
                LinkForm.VIDEO,
                null);
        var bare = new Link("m", text, null, text, text, null, null, null, null, null, null, null, null);
        var sample = Sample.issue(List.of(
                new Section("s", text, true, text, List.of(link, bare, new Text("t", text, null))),
                new Section("k", text, true, text, Kinds.saying(text))));
        return new IssueView(
                sample.id(),
                sample.newsletterId(),
                9,
                sample.period(),
                text,
                sample.status(),
                text,
                text,
                sample.layout(),
                null,
                text,
                sample.sections(),
                1,
                sample.createdAt(),
                sample.updatedAt(),
                null,
                null);
    }
}
