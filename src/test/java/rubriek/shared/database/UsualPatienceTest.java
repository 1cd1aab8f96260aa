package rubriek.shared.database;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What goes back into the pool. */
class UsualPatienceTest {

    private final UsualPatience patience = new UsualPatience();

    /** the pool catches nothing here, and would never lend that connection again, nor open another in its place. */
    @Test
    void a_connection_that_breaks_on_its_way_back_is_ended_and_goes_back() {
        var ends = new ArrayList<String>();
        assertDoesNotThrow(() -> patience.onConnectionReturn(broken(ends, false)));
        assertEquals(List.of("abort"), ends);
        assertDoesNotThrow(() -> patience.onConnectionReturn(broken(ends, true)));
        assertEquals(List.of("abort", "abort"), ends);
    }

    /** Its socket is gone, which it finds out where it is touched. */
    private static Connection broken(List<String> ends, boolean throughout) {
        return (Connection) Proxy.newProxyInstance(
                UsualPatienceTest.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, given) -> {
                    if (method.getName().equals("isClosed")) return false;
                    if (method.getName().equals("getNetworkTimeout")) return 10_000;
                    if (method.getName().equals("abort")) ends.add("abort");
                    if (throughout || !method.getName().equals("abort")) throw new SQLException("Socket closed");
                    return null;
                });
    }
}
