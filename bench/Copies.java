import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Map;
import rubriek.dispatch.message.Copy;
import rubriek.dispatch.message.Mailbox;
import rubriek.dispatch.message.MessageDraft;
import rubriek.dispatch.message.MessageTemplate;
import rubriek.dispatch.message.Placeholder;
import rubriek.shared.EmailAddress;

/** Prints how many milliseconds one more copy of a mail takes, once it is encoded; {@code bench/render} runs it. */
class Copies {

    private static final int WARM_UP = 20_000;
    private static final int COPIES = 20_000;

    public static void main(String... arguments) throws Exception {
        var mark = "<p>" + Placeholder.NAME.mark() + ", " + Placeholder.SINCE.mark() + " " + Placeholder.UNSUBSCRIBE.mark();
        var html = Files.readString(Path.of(arguments[0])).replace("</body>", mark + "</p></body>");
        var text = html.replaceAll("<[^>]*>", " ");
        var template = new MessageTemplate(MessageDraft.ofService(mailbox("krant@delinde.example"), "Nummer 9", "nl", text, html));
        var octets = 0L;
        for (var number = 0; number < WARM_UP; number++) octets += template.splice(copy(number)).length;
        var began = System.nanoTime();
        for (var number = 0; number < COPIES; number++) octets += template.splice(copy(number)).length;
        var taken = System.nanoTime() - began;
        if (octets < html.length()) throw new IllegalStateException("nothing was written");
        System.out.println(taken / 1e6 / COPIES);
    }

    private static Copy copy(int number) {
        var address = "noor." + number + "@voorbeeld.example";
        return new Copy(
                mailbox(address),
                number + "@delinde.example",
                OffsetDateTime.parse("2021-09-14T09:00:00+02:00"),
                null,
                Map.of(
                        Placeholder.NAME, "Noor " + number,
                        Placeholder.SINCE, "3 maart 2021",
                        Placeholder.UNSUBSCRIBE, "https://delinde.example/unsubscribe/" + number));
    }

    private static Mailbox mailbox(String address) {
        return new Mailbox("Noor Voorbeeld", EmailAddress.parse(address).orElseThrow());
    }
}
