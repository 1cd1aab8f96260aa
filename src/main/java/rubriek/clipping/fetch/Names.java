package rubriek.clipping.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Where the addresses of a host's name come from. */
interface Names {

    /** All addresses of a name, at least one. It may take its time. */
    List<InetAddress> of(String name) throws UnknownHostException;

    /** As this machine knows them. */
    static Names ofTheSystem() {
        return name -> List.of(InetAddress.getAllByName(name));
    }
}
