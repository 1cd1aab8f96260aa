package rubriek.audience.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/**
 * Lets go of the files of imports, a little in each transaction: the embedded database keeps in memory what a transaction deletes, and a file may be
 * larger than that.
 */
@ApplicationScoped
class ImportFiles {

    /** Of {@link ImportRepository#PART}: 4 MB. */
    private static final int AT_ONCE = 16;

    private final Sql sql;

    ImportFiles(Sql sql) {
        this.sql = sql;
    }

    /** What nobody needs any more: of imports that are over, and of dry runs whose files have no beginning. Whatever is cut off, the next call goes on with. */
    void dropTheUseless() {
        useless().forEach(this::drop);
    }

    /** All of it; in no transaction of the caller's. */
    void drop(UUID id) {
        while (dropSome(id) > 0) {}
    }

    /** From its beginning on, so that nobody takes what is left for a file. @return how many parts */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int dropSome(UUID id) {
        return sql.update(
                "delete from subscriber_import_part where import_id = ? and place <"
                        + " (select min(place) + ? from subscriber_import_part where import_id = ?)",
                id,
                AT_ONCE,
                id);
    }

    @Transactional
    List<UUID> useless() {
        return sql.list("""
                select distinct p.import_id
                from subscriber_import_part p join subscriber_import i on i.id = p.import_id
                where i.state in ('cancelled', 'failed', 'undoing', 'undone') or i.state = 'finished' and (not i.dry_run
                  or not exists (select 1 from subscriber_import_part f where f.import_id = i.id and f.place = 0))""", row -> row.getObject(1, UUID.class));
    }
}
