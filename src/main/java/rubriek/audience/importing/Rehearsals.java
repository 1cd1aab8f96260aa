package rubriek.audience.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import rubriek.audience.Forgetting;

/**
 * Lets go of the files of dry runs when somebody is erased: the address may stand in any of them, packed or not, and each can be sent again.
 * What is being carried out goes on, since it brings back nobody who was erased and its file goes when it ends.
 */
@ApplicationScoped
class Rehearsals implements Forgetting {

    private final ImportRepository imports;
    private final ImportSweep sweep;
    private final Surroundings surroundings;

    Rehearsals(ImportRepository imports, ImportSweep sweep, Surroundings surroundings) {
        this.imports = imports;
        this.sweep = sweep;
        this.surroundings = surroundings;
    }

    @Override
    public void forget(Collection<String> hashes) {
        imports.dropRehearsals(surroundings.now());
        sweep.afterCommit();
    }
}
