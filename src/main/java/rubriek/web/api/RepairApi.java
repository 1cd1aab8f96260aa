package rubriek.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import rubriek.shared.Validation;
import rubriek.shared.repair.Repair;
import rubriek.shared.repair.RepairDraft;
import rubriek.shared.repair.Repaired;

/** Mends a text that was pasted; nothing is stored. */
@Path("/api/v1/repair")
@Tag(name = "issues")
class RepairApi {

    private final Validation validation;

    RepairApi(Validation validation) {
        this.validation = validation;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("read")
    @Operation(
            operationId = "repairText",
            summary = "Mend a pasted text, and say what was changed",
            description =
                    "Soft hyphens, broken words and lines, letters in the wrong encoding, spaces of the wrong kind."
                            + " Text that is right comes back as it was. Nothing is stored.")
    public Repaired repair(RepairDraft draft) {
        return Repair.of(validation.check(draft).text());
    }
}
