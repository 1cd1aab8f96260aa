package rubriek.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import rubriek.audience.WaysOut;
import rubriek.dispatch.MailPreviews;
import rubriek.edition.Edition;
import rubriek.edition.Editions;
import rubriek.edition.MailEdition;
import rubriek.edition.Personal;
import rubriek.issue.IssueView;
import rubriek.issue.Issues;
import rubriek.newsletter.NewsletterView;
import rubriek.newsletter.Newsletters;
import rubriek.shared.Missing;

/** One issue, every form: as it would be sent, published and printed now. */
@Path("/api/v1/newsletters/{slug}/issues/{number}/editions")
@Tag(name = "editions")
class EditionsApi {

    private static final String HTML = "text/html;charset=UTF-8";
    private static final String TEXT = "text/plain;charset=UTF-8";

    /** What an editor wrote is shown, and nothing in it runs or loads anything but pictures (S-03). */
    private static final String PREVIEW =
            "default-src 'none'; img-src https: data:; style-src 'unsafe-inline'; sandbox";

    static final String READER = "The address of a reader; left out: of a person who does not exist";

    private final Newsletters newsletters;
    private final Issues issues;
    private final Editions editions;
    private final MailPreviews previews;
    private final WaysOut waysOut;

    EditionsApi(Newsletters newsletters, Issues issues, Editions editions, MailPreviews previews, WaysOut waysOut) {
        this.newsletters = newsletters;
        this.issues = issues;
        this.editions = editions;
        this.previews = previews;
        this.waysOut = waysOut;
    }

    @GET
    @Path("mail.html")
    @Produces(HTML)
    @RolesAllowed("read")
    @Fingerprinted
    @Operation(
            operationId = "getMailHtml",
            summary = "The HTML of the mail",
            description =
                    "What differs between readers is filled in for somebody who does not exist, or for one reader.")
    public RestResponse<String> mailHtml(
            String slug,
            int number,
            @Parameter(description = READER) @QueryParam("subscriber") @Nullable String subscriber,
            @BeanParam PreviewLook look) {
        look.check();
        var newsletter = newsletters.get(slug);
        if (subscriber != null) {
            var copy = previews.copy(slug, number, subscriber);
            return shown(ResponseBuilder.ok(look.of(copy.html(), newsletter.language())));
        }
        var issue = issues.get(slug, number);
        var mail = mail(newsletter, issue);
        return preview(mail, Personal.fillHtml(mail.made().html(), somebody(newsletter, issue)), look, newsletter);
    }

    @GET
    @Path("mail.txt")
    @Produces(TEXT)
    @RolesAllowed("read")
    @Fingerprinted
    @Operation(
            operationId = "getMailText",
            summary = "The plain text of the mail",
            description =
                    "What differs between readers is filled in for somebody who does not exist, or for one reader.")
    public RestResponse<String> mailText(
            String slug,
            int number,
            @Parameter(description = READER) @QueryParam("subscriber") @Nullable String subscriber) {
        if (subscriber != null)
            return ResponseBuilder.ok(previews.copy(slug, number, subscriber).text())
                    .build();
        var newsletter = newsletters.get(slug);
        var issue = issues.get(slug, number);
        var mail = mail(newsletter, issue);
        var text = Personal.fillText(mail.made().text(), somebody(newsletter, issue));
        return mail.say(ResponseBuilder.ok(text))
                .header(HttpHeaders.ETAG, '"' + mail.made().hash() + '"')
                .build();
    }

    @GET
    @Path("web.html")
    @Produces(HTML)
    @RolesAllowed("read")
    @Fingerprinted
    @Operation(
            operationId = "getWebPage",
            summary = "The page of the issue, complete in one file",
            description = "With an entry: its own page, as every article and every long piece has one.")
    public RestResponse<String> webHtml(
            String slug,
            int number,
            @Parameter(description = "The id of an entry that has a page of its own") @QueryParam("entry") @Nullable
                    String entry,
            @BeanParam PreviewLook look) {
        look.check();
        var newsletter = newsletters.get(slug);
        var issue = issues.get(slug, number);
        var web = Timed.of(() -> entry == null
                ? editions.web(newsletter, issue)
                : editions.piece(newsletter, issue, entry).orElseThrow(() -> new Missing("entry-page", entry)));
        return preview(web, web.made().html(), look, newsletter);
    }

    private Timed<MailEdition> mail(NewsletterView newsletter, IssueView issue) {
        return Timed.of(() -> editions.mail(newsletter, issue));
    }

    /** A reader since the newsletter began, with a link to leave by that nobody's leaving depends on. */
    private Map<Personal, String> somebody(NewsletterView newsletter, IssueView issue) {
        return Map.of(
                Personal.UNSUBSCRIBE,
                waysOut.of(WaysOut.NOBODY).link().toString(),
                Personal.SINCE,
                editions.since(issue.publishedBy(newsletter), newsletter.createdAt()),
                Personal.NAME,
                "Noor Voorbeeld",
                Personal.EMAIL,
                "noor@voorbeeld.example");
    }

    private static RestResponse<String> preview(
            Timed<? extends Edition> edition, String html, PreviewLook look, NewsletterView newsletter) {
        return shown(edition.say(ResponseBuilder.ok(look.of(html, newsletter.language())))
                .header(HttpHeaders.ETAG, '"' + edition.made().hash() + look.tag() + '"'));
    }

    private static RestResponse<String> shown(ResponseBuilder<String> answer) {
        return answer.header("Content-Security-Policy", PREVIEW).build();
    }
}
