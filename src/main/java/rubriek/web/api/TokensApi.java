package rubriek.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import rubriek.account.ApiTokenDraft;
import rubriek.account.ApiTokenView;
import rubriek.account.ApiTokens;
import rubriek.account.NewApiToken;
import rubriek.account.TokenSort;
import rubriek.shared.Page;

/** Who may use the API. */
@Path("/api/v1/tokens")
@Tag(name = "tokens")
class TokensApi {

    private final ApiTokens tokens;
    private final Patches patches;

    TokensApi(ApiTokens tokens, Patches patches) {
        this.tokens = tokens;
        this.patches = patches;
    }

    @POST
    @RolesAllowed("admin")
    @ShownOnce
    @ResponseStatus(RestResponse.StatusCode.CREATED)
    @Operation(
            operationId = "createToken",
            summary = "Make a token, which is shown this once",
            description =
                    "The same `Idempotency-Key` again makes no second one and cannot show the first again: it answers 409, and `Location` leads to"
                            + " the token that was made.")
    public RestResponse<NewApiToken> create(ApiTokenDraft draft, UriInfo here) {
        var made = tokens.create(draft);
        return Created.below(here, made.id(), made);
    }

    @GET
    @RolesAllowed("admin")
    @Operation(
            operationId = "listTokens",
            summary = "List the tokens, the newest first, those that no longer work included")
    @Sorted(TokenSort.class)
    public Page<ApiTokenView> list(@BeanParam Paging paging) {
        return tokens.list(paging.request());
    }

    @GET
    @Path("{id}")
    @RolesAllowed("admin")
    @Operation(operationId = "getToken", summary = "Read what is known of a token")
    public ApiTokenView get(UUID id) {
        return tokens.get(id);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed("admin")
    @Operation(operationId = "changeToken", summary = "Rename a token, or give it other scopes or another end")
    public ApiTokenView change(UUID id, MergePatch<ApiTokenDraft> patch, @BeanParam IfMatch ifMatch) {
        return ifMatch.apply(
                () -> Standing.of(tokens.get(id)),
                version -> tokens.change(id, patches.with(patch, ApiTokenDraft.class), version));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed("admin")
    @Operation(operationId = "revokeToken", summary = "Revoke a token: it never works again, and stays in the list")
    public void revoke(UUID id, @BeanParam IfMatch ifMatch) {
        ifMatch.run(() -> Standing.of(tokens.get(id)), version -> tokens.revoke(id, version));
    }
}
