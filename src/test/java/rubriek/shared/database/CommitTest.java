package rubriek.shared.database;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded database, opened as the configuration opens it, by a process that is killed in the midst of its work. */
class CommitTest {

    @Test
    void what_was_committed_survives_a_killed_process(@TempDir Path folder) throws Exception {
        var url = configuredUrl(folder);
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CommitTest.class.getName(),
                        url)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var reported = 0;
        try (var reports = process.inputReader()) {
            while (reported < 200) {
                reported = Integer.parseInt(reports.readLine());
            }
            process.toHandle().destroyForcibly();
            process.waitFor();
            reported = last(reports, reported);
        }
        var committed = rows(url);
        assertTrue(committed >= reported, committed + " rows are there, " + reported + " were reported as committed");
    }

    /** Commits row after row and reports each one after its commit, until it is killed. */
    public static void main(String[] arguments) throws SQLException, IOException {
        try (var connection = new EitherDriver().connect(arguments[0], new Properties());
                var reports = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true)) {
            connection.createStatement().execute("create table line (number integer primary key)");
            try (var insert = connection.prepareStatement("insert into line values (?)")) {
                for (var number = 1; !reports.checkError(); number++) {
                    insert.setInt(1, number);
                    insert.executeUpdate();
                    reports.println(number);
                }
            }
        }
    }

    private static int last(BufferedReader reports, int before) throws IOException {
        var last = before;
        for (var line = reports.readLine(); line != null; line = reports.readLine()) {
            last = Integer.parseInt(line);
        }
        return last;
    }

    private static int rows(String url) throws SQLException {
        try (var connection = new EitherDriver().connect(url, new Properties());
                var result = connection.createStatement().executeQuery("select count(*) from line")) {
            result.next();
            return result.getInt(1);
        }
    }

    private static String configuredUrl(Path folder) throws IOException {
        var configuration = new Properties();
        try (var file = Files.newBufferedReader(Path.of("config", "application.properties"))) {
            configuration.load(file);
        }
        return configuration.getProperty("rubriek.database.url").replace("${rubriek.data}", folder.toString());
    }
}
