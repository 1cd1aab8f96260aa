package rubriek.shared.database;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/**
 * Ids that a native query finds. Hibernate (7.1) keeps a plan for each native query that names the class of its result and never finds it
 * again, which costs what is asked each second a millisecond more each time; so none is named here, and an id is read as text, since each
 * driver has its own idea of a {@code uuid}.
 */
public final class NativeIds {

    private NativeIds() {}

    /**
     * @param sql selects {@code cast(id as varchar(36))} alone
     * @param parameters its {@code ?1}, {@code ?2} and on
     * @return in the order of the query
     */
    public static List<UUID> found(EntityManager database, String sql, Object... parameters) {
        var query = database.createNativeQuery(sql);
        for (var place = 0; place < parameters.length; place++) query.setParameter(place + 1, parameters[place]);
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> UUID.fromString((String) row)).toList();
    }
}
