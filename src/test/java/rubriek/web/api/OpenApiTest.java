package rubriek.web.api;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.support.ApplicationTest;

/** The document says all that there is, and nothing else. What the server answers is held against it in {@link OpenApiAnswersTest}. */
@ApplicationTest
class OpenApiTest {

    /** What this release promises, as the contract names it. */
    private static final Set<String> PROMISED = Set.of("""
            GET /newsletters
            POST /newsletters
            GET /newsletters/{slug}
            PUT /newsletters/{slug}
            PATCH /newsletters/{slug}
            DELETE /newsletters/{slug}
            GET /newsletters/{slug}/issues
            POST /newsletters/{slug}/issues
            GET /newsletters/{slug}/issues/{number}
            PUT /newsletters/{slug}/issues/{number}
            PATCH /newsletters/{slug}/issues/{number}
            DELETE /newsletters/{slug}/issues/{number}
            POST /newsletters/{slug}/issues/{number}/sections
            PATCH /newsletters/{slug}/issues/{number}/sections/{id}
            DELETE /newsletters/{slug}/issues/{number}/sections/{id}
            POST /newsletters/{slug}/issues/{number}/sections/{id}/entries
            GET /newsletters/{slug}/issues/{number}/entries/{id}
            PUT /newsletters/{slug}/issues/{number}/entries/{id}
            PATCH /newsletters/{slug}/issues/{number}/entries/{id}
            DELETE /newsletters/{slug}/issues/{number}/entries/{id}
            POST /newsletters/{slug}/issues/{number}/entries/{id}/move
            GET /newsletters/{slug}/issues/{number}/revisions
            GET /newsletters/{slug}/issues/{number}/revisions/{version}
            GET /newsletters/{slug}/issues/{number}/revisions/{version}/compare
            POST /newsletters/{slug}/issues/{number}/revisions/{version}/restore
            POST /newsletters/{slug}/issues/{number}/copy
            GET /newsletters/{slug}/issues/{number}/send-time
            POST /newsletters/{slug}/issues/{number}/review
            GET /newsletters/{slug}/issues/{number}/review
            POST /newsletters/{slug}/issues/{number}/comments
            GET /newsletters/{slug}/issues/{number}/comments
            GET /newsletters/{slug}/issues/{number}/comments/{id}
            PATCH /newsletters/{slug}/issues/{number}/comments/{id}
            DELETE /newsletters/{slug}/issues/{number}/comments/{id}
            GET /newsletters/{slug}/issues/{number}/checks
            GET /newsletters/{slug}/sender-check
            POST /newsletters/{slug}/sender-check
            GET /newsletters/{slug}/service-mails
            GET /newsletters/{slug}/service-mails.csv
            GET /newsletters/{slug}/service-mails/counts
            GET /newsletters/{slug}/service-mails/{id}
            POST /newsletters/{slug}/service-mails/retry
            POST /newsletters/{slug}/service-mails/{id}/retry
            POST /newsletters/{slug}/words
            GET /newsletters/{slug}/issues/{number}/editions/mail.html
            GET /newsletters/{slug}/issues/{number}/editions/mail.txt
            GET /newsletters/{slug}/issues/{number}/editions/mail.eml
            GET /newsletters/{slug}/issues/{number}/editions/web.html
            GET /newsletters/{slug}/issues/{number}/editions/print.pdf
            GET /newsletters/{slug}/issues/{number}/editions/magazine.pdf
            POST /newsletters/{slug}/media
            GET /newsletters/{slug}/media
            GET /newsletters/{slug}/media/{id}
            PATCH /newsletters/{slug}/media/{id}
            DELETE /newsletters/{slug}/media/{id}
            POST /newsletters/{slug}/clippings
            GET /newsletters/{slug}/clippings
            PATCH /newsletters/{slug}/clippings/{id}
            DELETE /newsletters/{slug}/clippings/{id}
            POST /newsletters/{slug}/clippings/{id}/place
            POST /newsletters/{slug}/feeds
            GET /newsletters/{slug}/feeds
            DELETE /newsletters/{slug}/feeds/{id}
            GET /newsletters/{slug}/issues/{number}/editions/issue.md
            GET /newsletters/{slug}/issues/{number}/editions/issue.json
            POST /newsletters/{slug}/issues/import
            POST /repair
            POST /lists
            GET /lists
            GET /lists/{slug}
            PATCH /lists/{slug}
            DELETE /lists/{slug}
            POST /lists/{slug}/subscribers
            GET /lists/{slug}/subscribers
            GET /lists/{slug}/subscribers.csv
            POST /lists/{slug}/segments
            GET /lists/{slug}/segments
            POST /lists/{slug}/segments/count
            GET /lists/{slug}/segments/{segment}
            PATCH /lists/{slug}/segments/{segment}
            DELETE /lists/{slug}/segments/{segment}
            GET /lists/{slug}/segments/{segment}/subscribers
            GET /lists/{slug}/subscribers.jsonl
            GET /lists/{slug}/exports
            POST /lists/{slug}/imports
            GET /lists/{slug}/imports
            GET /imports/{id}
            GET /imports/{id}/skipped.csv
            POST /imports/{id}/start
            POST /imports/{id}/cancel
            DELETE /imports/{id}
            POST /lists/{slug}/bulk-changes
            GET /lists/{slug}/bulk-changes
            GET /bulk-changes/{id}
            POST /bulk-changes/{id}/cancel
            DELETE /bulk-changes/{id}
            GET /subscribers/{id}
            PATCH /subscribers/{id}
            DELETE /subscribers/{id}
            GET /subscribers/{id}/history
            GET /subscribers/{id}/deliveries
            GET /subscribers/{id}/export
            POST /bounces
            POST /suppressions
            GET /suppressions
            DELETE /suppressions/{id}
            POST /suppressions/imports
            GET /suppressions/imports
            POST /newsletters/{slug}/page-details
            POST /newsletters/{slug}/issues/{number}/link-checks
            GET /newsletters/{slug}/issues/{number}/link-checks
            POST /newsletters/{slug}/issues/{number}/test-mails
            POST /newsletters/{slug}/issues/{number}/dispatches
            GET /retention
            GET /relays
            POST /relays/{name}/test
            POST /relays/{name}/try
            POST /relay-tests
            GET /dispatches
            GET /dispatches/{id}
            POST /dispatches/{id}/pause
            POST /dispatches/{id}/resume
            POST /dispatches/{id}/cancel
            POST /dispatches/{id}/retry
            POST /dispatches/{id}/lift-suppressions
            GET /dispatches/{id}/progress
            GET /newsletters/{slug}/issues/{number}/missed
            GET /dispatches/{id}/deliveries
            GET /dispatches/{id}/deliveries.csv
            POST /dkim-keys
            GET /dkim-keys
            GET /dkim-keys/{id}
            POST /dkim-keys/{id}/activate
            POST /dkim-keys/{id}/retire
            DELETE /dkim-keys/{id}
            GET /tokens
            POST /tokens
            PATCH /tokens/{id}
            DELETE /tokens/{id}
            """.split("\n"));

    private OpenApi document;

    @BeforeEach
    void read() {
        document = OpenApi.served();
    }

    @Test
    void it_is_an_openapi_3_1_document_with_a_bearer_scheme() {
        assertEquals("3.1.0", document.root().path("openapi").asText());
        assertEquals("Rubriek", document.root().at("/info/title").asText());
        assertTrue(document.root().at("/info/description").asText().length() > 200);
        assertEquals(
                "bearer",
                document.root().at("/components/securitySchemes/bearer/scheme").asText());
    }

    @Test
    void every_endpoint_stands_in_it_and_nothing_else() {
        assertEquals(endpoints(), document.paths());
    }

    @Test
    void what_is_promised_stands_in_it() {
        var missing = new TreeSet<>(PROMISED);
        missing.removeIf(promise -> document.paths().contains(promise.replace(" /", " /api/v1/")));
        assertEquals(Set.of(), missing);
    }

    @Test
    void every_operation_has_its_own_name_a_summary_a_tag_and_a_scope() {
        var ids = new HashSet<String>();
        for (var operation : document.operations()) {
            assertTrue(ids.add(operation.id()), () -> "twice: " + operation.id());
            assertTrue(!operation.node().path("summary").asText().isEmpty(), operation::toString);
            assertEquals(1, operation.node().path("tags").size(), operation::toString);
            assertTrue(!operation.scope().isEmpty(), operation::toString);
        }
    }

    @Test
    void an_upload_says_what_its_parts_are() {
        var upload = document.operations().stream()
                .filter(o -> o.takesParts() && o.id().equals("addMedium"))
                .findFirst()
                .orElseThrow();
        var body = upload.node().at("/requestBody/content").path("multipart/form-data");
        var schema = body.path("schema").has("$ref")
                ? document.root().at(body.path("schema").path("$ref").asText().substring(1))
                : body.path("schema");
        for (var part : Set.of("file", "alt", "decorative"))
            assertTrue(schema.path("properties").has(part), schema::toString);
        assertTrue(body.path("example").has("file"), body::toString);
    }

    @Test
    void every_csv_file_can_be_had_as_a_spreadsheet_wants_it() {
        var files = 0;
        for (var path : document.root().path("paths")) {
            var get = path.path("get");
            if (!get.path("responses").path("200").path("content").toString().contains("text/csv")) continue;
            files++;
            var parameters = get.path("parameters").findValuesAsText("name");
            assertTrue(parameters.containsAll(List.of("delimiter", "bom")), get::toString);
        }
        assertEquals(4, files);
    }

    @Test
    void every_reference_leads_somewhere() {
        var references = new ArrayList<String>();
        collect(document.root(), references);
        assertTrue(references.size() > 50);
        references.forEach(to -> assertTrue(!document.root().at(to.substring(1)).isMissingNode(), to));
    }

    private static void collect(JsonNode node, List<String> references) {
        if (node.has("$ref")) references.add(node.path("$ref").asText());
        node.forEach(child -> collect(child, references));
    }

    private static TreeSet<String> endpoints() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("rubriek.web.api")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(type -> endpoints(type.reflect()))
                        .filter(endpoint -> endpoint.contains(" /api/"))
                        .collect(toCollection(TreeSet::new));
    }

    private static Stream<String> endpoints(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .flatMap(method -> verb(method).map(verb -> verb + " " + path(type, method)));
    }

    private static Stream<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(found -> found != null)
                .map(HttpMethod::value);
    }

    private static String path(Class<?> type, Method method) {
        var below = method.getAnnotation(Path.class);
        var path = type.getAnnotation(Path.class).value() + (below == null ? "" : "/" + below.value());
        return path.replaceAll("/+", "/").replaceAll("\\{ *(\\w+) *:[^}]*\\}", "{$1}");
    }
}
