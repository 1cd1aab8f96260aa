package rubriek.audience.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.UUID;
import rubriek.audience.Lists;
import rubriek.shared.Missing;
import rubriek.shared.Page;
import rubriek.shared.PageRequest;
import rubriek.shared.Refused;
import rubriek.shared.Validation;

/**
 * Files of addresses that are to get no mail: what another provider knows of bounces, complaints and people who left. They go the way of
 * files of subscribers; {@link SubscriberImports} shows, stops and takes back either kind.
 */
@ApplicationScoped
public class SuppressionImports {

    private final ImportRepository imports;
    private final SubscriberImports all;
    private final Lists lists;
    private final Intake intake;
    private final Validation validation;

    SuppressionImports(
            ImportRepository imports, SubscriberImports all, Lists lists, Intake intake, Validation validation) {
        this.imports = imports;
        this.all = all;
        this.lists = lists;
        this.intake = intake;
        this.validation = validation;
    }

    /**
     * @param by whose doing it is; kept with each suppression
     * @throws TooLarge beyond the largest file
     * @throws Refused {@code list-unknown}, and what {@link Columns} and the sources refuse
     */
    public ImportView take(SuppressionImportDraft draft, InputStream file, String by) throws IOException {
        validation.check(draft);
        var list = draft.list() == null ? null : list(draft.list());
        var reading = new NewImport.Reading(draft.format(), draft.dryRun(), draft.charset(), draft.delimiter());
        var choices = new Choices(draft.mapping(), null, draft.reason());
        var made = new NewImport(ImportKind.SUPPRESSIONS, list, reading, choices, by);
        return all.get(intake.take(made, file, columns -> {}), Locale.ENGLISH);
    }

    /** The newest first. */
    public Page<ImportView> list(PageRequest page, Locale language) {
        var views = imports.ofSuppressions(page).stream()
                .map(i -> all.view(i, language))
                .toList();
        return Page.of(views, page, imports.countOfSuppressions());
    }

    private UUID list(String slug) {
        try {
            return lists.get(slug).id();
        } catch (Missing unknown) {
            throw Refused.unprocessable("list-unknown", slug);
        }
    }
}
