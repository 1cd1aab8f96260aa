package rubriek.edition.columns;

import org.jsoup.nodes.Element;

/**
 * The addresses of links: no column has a foot to keep them at, so that they are listed below the text. Below a link of its own
 * one stays.
 */
final class Endnotes {

    private Endnotes() {}

    static void collect(Element flow) {
        var list = new Element("ol").addClass("addresses");
        for (var address : flow.select(".address")) {
            if (address.closest(".more") != null) continue;
            list.appendElement("li").text(address.text());
            address.before(new Element("sup").addClass("mark").text(String.valueOf(list.childrenSize())));
            address.remove();
        }
        if (list.childrenSize() > 0) flow.appendChild(list);
    }
}
