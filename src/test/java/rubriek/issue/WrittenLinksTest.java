package rubriek.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import rubriek.support.Sample;

class WrittenLinksTest {

    @Test
    void every_address_is_found_at_its_place() {
        var sections = List.of(
                new Section("s1", "Groen", null, "Zie ook https://linde.example/groen.", List.of(Sample.fullLink())),
                new Section(
                        "s2",
                        "Tekst",
                        null,
                        null,
                        List.of(new Text(
                                "t",
                                "[Een](https://linde.example/a) en [een](https://linde.example/a), <http://linde.example/b>,"
                                        + " [mail](mailto:post@linde.example) `https://linde.example/code`",
                                null))));
        var content = new IssueContent(
                null,
                null,
                "Lees [dit](https://linde.example/intro)",
                null,
                new Image("https://linde.example/omslag.jpg", null, "Omslag", null),
                sections);
        assertEquals(
                List.of(
                        new WrittenLink(null, "introduction", "https://linde.example/intro"),
                        new WrittenLink(null, "cover.url", "https://linde.example/omslag.jpg"),
                        new WrittenLink(null, "sections[0].introduction", "https://linde.example/groen"),
                        new WrittenLink("e-vol", "url", "https://delinde.example/speeltuin?deel=1&taal=nl"),
                        new WrittenLink("e-vol", "summary", "https://delinde.example/klimboom"),
                        new WrittenLink("e-vol", "image.url", "https://delinde.example/speeltuin.jpg"),
                        new WrittenLink("t", "body", "https://linde.example/a"),
                        new WrittenLink("t", "body", "http://linde.example/b")),
                WrittenLinks.in(content));
    }

    @Test
    void an_issue_without_links_has_none() {
        assertEquals(List.of(), WrittenLinks.in(new IssueContent(null, null, null, null, null, List.of())));
    }
}
