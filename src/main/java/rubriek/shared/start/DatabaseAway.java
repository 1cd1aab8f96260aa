package rubriek.shared.start;

import java.sql.SQLException;
import java.util.List;

/** Why the database cannot be had at the start, by what it answered (SQLSTATE); its URL, which may hold a password, is not repeated. */
final class DatabaseAway {

    private static final String SETTINGS = "RUBRIEK_DATABASE_URL";

    private DatabaseAway() {}

    /** Nothing when it is there and a statement failed: that is a fault of ours. */
    static List<String> words(SQLException fault) {
        var state = fault.getSQLState() == null ? "" : fault.getSQLState();
        var message = fault.getMessage() == null ? "" : fault.getMessage().strip();
        if (message.startsWith("RUBRIEK_") || message.startsWith("The embedded database")) return List.of(message);
        return switch (state) {
            case "28P01", "28000" ->
                List.of("The database refuses the name or the password of RUBRIEK_DATABASE_USERNAME and"
                        + " RUBRIEK_DATABASE_PASSWORD. Write those that it knows (" + message + ").");
            case "3D000" ->
                List.of("There is no such database as " + SETTINGS + " names. Create it, or name another (" + message
                        + ").");
            case "08001", "08004", "08006", "57P03", "53300" ->
                List.of("The database of " + SETTINGS
                        + " cannot be reached. Start it, or write the address and port where it is (" + message + ").");
            case "90028", "90031", "90062" ->
                List.of("The file of the embedded database cannot be written. Let the program write in the folder"
                        + " that RUBRIEK_DATA names, or name another (" + message + ").");
            case "90113" ->
                List.of(SETTINGS + " has a setting that the embedded database does not know. Take it out (" + message
                        + ").");
            default -> List.of();
        };
    }
}
