package rubriek.web.api.document;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.IndexView;

/** Completes the document that the framework reads from the resources. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class ApiDocument implements OASFilter {

    private final Endpoints endpoints;
    private final Schemas schemas;
    private final Kinds kinds;
    private final Orders orders;
    private final Answers answers = new Answers();
    private final Examples examples = new Examples();

    /** @param classes of the program */
    public ApiDocument(IndexView classes) {
        endpoints = new Endpoints(classes);
        schemas = new Schemas(classes);
        kinds = new Kinds(classes);
        orders = new Orders(classes);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        schemas.complete(document);
        kinds.complete(document);
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(path -> endpoints.of(path).forEach(endpoint -> complete(document, endpoint)));
    }

    private void complete(OpenAPI document, Endpoint endpoint) {
        orders.complete(endpoint);
        if (endpoint.bodyOptional()) endpoint.operation().getRequestBody().setRequired(false);
        answers.complete(endpoint);
        endpoint.patched().ifPresent(type -> schemas.patch(document, endpoint.operation(), type));
        examples.add(endpoint.operation());
    }
}
