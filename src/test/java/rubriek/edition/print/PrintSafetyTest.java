package rubriek.edition.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing on a page reaches the network or the disk, and nothing in the PDF acts by itself (S-04). */
class PrintSafetyTest {

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @TempDir
    Path folder;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src='%s/a.png' alt='a'>",
                "<img src='%s/a.svg' alt='a'>",
                "<img src='%s/a.pdf' alt='a'>",
                "<img src='HTTP:%s' alt='a'>",
                "<img src='jar:%s/a.jar!/a.png' alt='a'>",
                "<link rel='stylesheet' href='%s/a.css'>",
                "<style>@import url(%s/a.css);</style>",
                "<style>@font-face{font-family:X;src:url(%s/a.ttf)} p{font-family:X,'Source Serif 4'}</style><p>x</p>",
                "<style>@page{background-image:url(%s/a.png)}</style>",
                "<p style='background-image:url(%s/a.png)'>x</p>",
                "<ul style='list-style-image:url(%s/a.png)'><li>x</li></ul>",
                "<p class=c>x</p><style>.c::before{content:url(%s/a.png)}</style>",
                "<object data='%s/a.pdf' type='application/pdf'>x</object>",
                "<iframe src='%s/a'></iframe><embed src='%s/a'>",
                "<a href='%s/a.zip' download='a.zip' title='a'>x</a>",
                "<svg width='9' height='9'><image width='9' height='9' xlink:href='%s/a.png'/></svg>",
                "<svg width='9' height='9'><use xlink:href='%s/a.svg#x'/></svg>",
                "<svg width='9' height='9'><style>@import url(%s/a.css);</style><rect width='9' height='9'/></svg>"
            })
    void a_page_cannot_call_out(String body) throws IOException {
        Printed.RENDERER.render(Printed.body(body.replace("%s", address())));
        assertEquals(List.of(), requests);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE svg SYSTEM '%s/a.dtd'><svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>",
                "<!DOCTYPE svg [<!ENTITY x SYSTEM '%s/x'>]><svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><text>&x;</text></svg>",
                "<!DOCTYPE svg [<!ENTITY %% x SYSTEM '%s/x'>%%x;]><svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>",
                "<?xml-stylesheet href='%s/a.css'?><svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>",
                "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' width='9' height='9'>"
                        + "<image xlink:href='%s/a.png' width='9' height='9'/></svg>",
                "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9' onload='new java.net.URL(\"%s\").openStream()'>"
                        + "<script>new java.net.URL('%s').openStream()</script></svg>"
            })
    void a_drawing_cannot_call_out(String svg) throws IOException {
        var page = Printed.body(
                "<p><img src='picture:drawing' alt='a'></p><p style='background-image:url(picture:drawing)'>x</p>");
        var drawing = svg.replace("%s", address()).replace("%%", "%").getBytes(StandardCharsets.UTF_8);
        Printed.RENDERER.render(new PrintPage(page.html(), Map.of("drawing", drawing), page.about()));
        assertEquals(List.of(), requests);
    }

    @Test
    void only_the_pictures_that_came_with_the_page_are_drawn() throws IOException {
        var picture = folder.resolve("secret.png");
        Files.write(picture, png());
        var data = "data:image/png;base64," + Base64.getEncoder().encodeToString(png());
        for (var source :
                List.of(picture.toUri().toString(), picture.toString(), data, "picture:other", "classpath:/a.png")) {
            assertEquals(0, pictures("<p><img src='" + source + "' alt='a'></p>"), source);
        }
        assertEquals(1, pictures("<p><img src='picture:painting' alt='a'></p>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no picture",
                "<svg",
                "<svg xmlns='http://www.w3.org/2000/svg'><style>a{b:var(--c)}</style><path d='x'/></svg>"
            })
    void a_picture_that_cannot_be_read_is_left_out(String picture) throws IOException {
        var page =
                Printed.body("<p>Voor <img src='picture:a' alt='a'> na</p><p style='background:url(picture:a)'>x</p>");
        var broken = Map.of("a", picture.getBytes(StandardCharsets.UTF_8));
        try (var pdf = Printed.pdf(new PrintPage(page.html(), broken, page.about()))) {
            assertTrue(Printed.textOf(pdf).contains("Voor"), Printed.textOf(pdf));
        }
    }

    @Test
    void a_pdf_neither_runs_scripts_nor_carries_files() throws IOException {
        var file = Files.writeString(folder.resolve("secret.txt"), "secret");
        var body = "<p><a href='" + file.toUri() + "' download='x' data-content-type='text/plain' title='x'>a</a>"
                + "<a href='#here' onclick='app.alert(1)' title='x'>b</a><a href='javascript:app.alert(1)'>c</a>"
                + "<a href='https://delinde.example/'>d</a><span id='here'>e</span></p><script>x</script>";
        try (var pdf = Printed.pdf(Printed.body(body))) {
            assertNull(pdf.getDocumentCatalog().getNames());
            var source = new String(Printed.RENDERER.render(Printed.body(body)), StandardCharsets.ISO_8859_1);
            assertFalse(source.contains("/JavaScript"), source);
            assertEquals(List.of("https://delinde.example/"), addresses(pdf));
        }
    }

    @Test
    void text_stays_text() throws IOException {
        try (var pdf = Printed.pdf(
                Printed.body("<p>{config:secret} {inject:x.y} &lt;script&gt;alert(1)&lt;/script&gt;</p>"))) {
            assertTrue(Printed.textOf(pdf).contains("{config:secret} {inject:x.y} <script>alert(1)</script>"));
        }
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static int pictures(String body) throws IOException {
        var page = Printed.body(body);
        var count = 0;
        try (var pdf = Printed.pdf(new PrintPage(page.html(), Map.of("painting", png()), page.about()))) {
            var resources = pdf.getPage(0).getResources();
            for (var name : resources.getXObjectNames()) {
                count += resources.getXObject(name) instanceof PDImageXObject ? 1 : 0;
            }
        }
        return count;
    }

    private static List<String> addresses(PDDocument pdf) throws IOException {
        return pdf.getPage(0).getAnnotations().stream()
                .map(annotation -> ((PDAnnotationLink) annotation).getAction())
                .filter(PDActionURI.class::isInstance)
                .map(action -> ((PDActionURI) action).getURI())
                .toList();
    }

    private static byte[] png() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
