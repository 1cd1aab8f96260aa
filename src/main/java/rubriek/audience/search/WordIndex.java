package rubriek.audience.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The words that people are found by, as rows. Of somebody who is changed one by one they are made anew in the same transaction. Who
 * writes people by the thousand puts the words of new ones ({@link IndexedWord}) beside them, or need not think of them, but for one
 * thing: {@code subscriber.worded} is false for new ones, as it is when left out, and set to false for those whose address, name,
 * attributes or tags change. {@link #catchUp} makes the words of all those soon after. Who deletes people has their words deleted ({@link #forget}).
 */
@ApplicationScoped
public class WordIndex {

    private static final String DELETE = "delete from search_word where subscriber_id = ?";
    private static final String FORGET = "delete from search_word where subscriber_id = any(?)"
            + " and not exists (select 1 from subscriber p where p.id = search_word.subscriber_id)";
    private static final String SWEEP = "delete from search_word where not exists"
            + " (select 1 from subscriber p where p.id = search_word.subscriber_id)";
    private static final String INSERT = "insert into search_word (subscriber_id, field, word) values (?, ?, ?)";

    private final DataSource database;

    WordIndex(DataSource database) {
        this.database = database;
    }

    /**
     * A person as far as they are searched for.
     *
     * @param attributes names and values as JSON
     */
    public record Entry(
            UUID id,
            String email,
            @Nullable String name,
            @Nullable String attributes,
            List<String> tags) {}

    /** In the caller's transaction, which holds the lock on the person. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void renew(Entry person) {
        try (var connection = database.getConnection()) {
            write(connection, List.of(person));
        } catch (SQLException fault) {
            throw new IllegalStateException("the words of a person were not written", fault);
        }
    }

    /** The words of a person who is deleted go in the same transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(UUID person) {
        clear(DELETE, delete -> delete.setObject(1, person));
    }

    /** The same for those of many who are deleted by now; the words of the others stay. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forgetGone(Collection<UUID> people) {
        clear(FORGET, delete -> delete.setArray(1, delete.getConnection().createArrayOf("uuid", people.toArray())));
    }

    /** The words of nobody go: of people who were deleted by another hand. */
    @Transactional
    public void sweep() {
        clear(SWEEP, delete -> {});
    }

    private void clear(String sql, Filling filling) {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement(sql)) {
            filling.fill(delete);
            delete.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException("the words of people who are gone were not deleted", fault);
        }
    }

    private interface Filling {
        void fill(PreparedStatement statement) throws SQLException;
    }

    /** Whether anybody was written without words whom {@link #catchUp} has not come to yet, here or elsewhere. */
    public boolean waits() {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select 1 from subscriber where worded = false limit 1");
                var rows = select.executeQuery()) {
            return rows.next();
        } catch (SQLException fault) {
            throw new IllegalStateException("it is not known who waits for words", fault);
        }
    }

    /**
     * Makes the words of people who were written without.
     *
     * @return how many people
     */
    @Transactional
    public int catchUp(int most) {
        try (var connection = database.getConnection()) {
            var people = waiting(connection, most);
            write(connection, people);
            done(connection, people);
            return people.size();
        } catch (SQLException fault) {
            throw new IllegalStateException("words were not written", fault);
        }
    }

    private static List<Entry> waiting(Connection connection, int most) throws SQLException {
        var people = new ArrayList<Entry>();
        try (var select = connection.prepareStatement(
                "select id, email, name, attributes from subscriber where worded = false order by worded, id limit ? for update")) {
            select.setInt(1, most);
            try (var rows = select.executeQuery()) {
                while (rows.next())
                    people.add(new Entry(
                            rows.getObject(1, UUID.class),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getString(4),
                            new ArrayList<>()));
            }
        }
        if (!people.isEmpty()) addTags(connection, people);
        return people;
    }

    /** All up to the last of them who wait, whoever else that may be. */
    private static void addTags(Connection connection, List<Entry> people) throws SQLException {
        var tags = new HashMap<UUID, List<String>>();
        people.forEach(person -> tags.put(person.id(), person.tags()));
        try (var select = connection.prepareStatement("select t.subscriber_id, t.tag from subscriber_tag t"
                + " join subscriber p on p.id = t.subscriber_id where p.worded = false and p.id <= ?")) {
            select.setObject(1, people.get(people.size() - 1).id());
            try (var rows = select.executeQuery()) {
                while (rows.next())
                    tags.getOrDefault(rows.getObject(1, UUID.class), new ArrayList<>())
                            .add(rows.getString(2));
            }
        }
    }

    private static void write(Connection connection, List<Entry> people) throws SQLException {
        try (var delete = connection.prepareStatement(DELETE);
                var insert = connection.prepareStatement(INSERT)) {
            for (var person : people) {
                delete.setObject(1, person.id());
                delete.addBatch();
            }
            delete.executeBatch();
            for (var word : IndexedWord.inTheirOrder(people)) {
                insert.setObject(1, word.person());
                insert.setString(2, word.field());
                insert.setBytes(3, word.octets());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void done(Connection connection, List<Entry> people) throws SQLException {
        try (var update = connection.prepareStatement("update subscriber set worded = true where id = ?")) {
            for (var person : people) {
                update.setObject(1, person.id());
                update.addBatch();
            }
            update.executeBatch();
        }
    }
}
