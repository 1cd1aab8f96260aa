package rubriek.shared.database;

import java.util.List;
import java.util.stream.Stream;

/** The questions that make a database tell its whole schema; each line of an answer begins with what it is about. */
final class SchemaLooks {

    /** Those whose rows a migration may have made. */
    static final String TABLES = """
            select table_name from information_schema.tables
            where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'flyway%'""";

    private static final List<String> OF_BOTH = List.of("""
            select 'column', table_name, column_name, data_type, character_maximum_length, numeric_precision, is_nullable, is_identity
            from information_schema.columns where table_schema = 'public'""", """
            select 'key', t.table_name, t.constraint_type, k.column_name, k.ordinal_position, r.delete_rule, u.table_name, u.column_name
            from information_schema.table_constraints t
            join information_schema.key_column_usage k
              on k.constraint_schema = t.constraint_schema and k.constraint_name = t.constraint_name
            left join information_schema.referential_constraints r
              on r.constraint_schema = t.constraint_schema and r.constraint_name = t.constraint_name
            left join information_schema.key_column_usage u
              on u.constraint_schema = r.unique_constraint_schema and u.constraint_name = r.unique_constraint_name
              and u.ordinal_position = k.position_in_unique_constraint
            where t.table_schema = 'public'""", """
            select 'check', check_clause from information_schema.check_constraints
            where constraint_schema = 'public' and check_clause not like '%IS NOT NULL%'""");

    /** H2 writes the conditions of a view down in an order of its own: its length tells more than its text. */
    private static final List<String> OF_H2 = List.of("""
            select 'default', table_name, column_name, column_default from information_schema.columns
            where table_schema = 'public' and is_identity = 'NO'""", """
            select 'index', i.table_name, i.index_name, i.index_type_name, c.column_name, c.ordinal_position, c.ordering_specification
            from information_schema.indexes i
            join information_schema.index_columns c on c.index_schema = i.index_schema and c.index_name = i.index_name
            where i.table_schema = 'public' and not i.is_generated""", """
            select 'view', table_name, length(view_definition) from information_schema.views where table_schema = 'public'""");

    private static final List<String> OF_POSTGRESQL = List.of("""
            select 'default', table_name, column_name, column_default from information_schema.columns where table_schema = 'public'""", """
            select 'index', indexdef from pg_indexes where schemaname = 'public'""", """
            select 'constraint', conrelid::regclass, contype, pg_get_constraintdef(oid)
            from pg_constraint where connamespace = 'public'::regnamespace""", """
            select 'view', table_name, view_definition from information_schema.views where table_schema = 'public'""");

    private SchemaLooks() {}

    /** Those that the database at this URL understands. */
    static List<String> at(String url) {
        var own = url.startsWith("jdbc:h2") ? OF_H2 : OF_POSTGRESQL;
        return Stream.concat(OF_BOTH.stream(), own.stream()).toList();
    }
}
