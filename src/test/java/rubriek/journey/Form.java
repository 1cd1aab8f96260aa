package rubriek.journey;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** A form of a page as a browser would post it: its hidden fields, and what a person fills in. */
final class Form {

    private final Map<String, String> fields = new LinkedHashMap<>();

    private Form() {}

    /** The first form of the page. */
    static Form on(String html) {
        var form = new Form();
        var element = Objects.requireNonNull(Jsoup.parse(html).selectFirst("form"), "the page has a form");
        element.select("input[type=hidden]").forEach(field -> form.with(field.attr("name"), field.attr("value")));
        return form;
    }

    Form with(String name, String value) {
        fields.put(name, value);
        return this;
    }

    String encoded() {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
