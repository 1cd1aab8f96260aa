package rubriek.shared.start;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption;
import com.sun.management.VMOption.Origin;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.lang.management.ManagementFactory;
import org.jboss.logging.Logger;

/**
 * Gives back the memory that only the start needed, and lets Java keep less of the heap free from then on: a program that sends on one
 * morning of a month otherwise holds what that morning took until the next. Who gave Java options of their own about it is left alone.
 */
@ApplicationScoped
class Thrift {

    private static final Logger LOG = Logger.getLogger(Thrift.class);

    /** Per cent of the heap that are free after a collection, between which Java lets the heap be; its own are 40 and 70. */
    private static final String LEAST = "MinHeapFreeRatio", MOST = "MaxHeapFreeRatio";

    private static final String LEAST_FREE = "20", MOST_FREE = "35";

    /** On a thread of its own: nobody who waits for the start waits for this. */
    void begin(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) StartupEvent start) {
        if (LaunchMode.current() != LaunchMode.NORMAL) return;
        var thread = new Thread(Thrift::economize, "thrift");
        thread.setDaemon(true);
        thread.start();
    }

    private static void economize() {
        try {
            var java = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
            if (java == null || isSet(java.getVMOption(LEAST)) || isSet(java.getVMOption(MOST))) return;
            java.setVMOption(LEAST, LEAST_FREE);
            java.setVMOption(MOST, MOST_FREE);
            System.gc();
        } catch (IllegalArgumentException another) {
            LOG.debug("this Java keeps house in its own way", another);
        }
    }

    private static boolean isSet(VMOption option) {
        return option.getOrigin() != Origin.DEFAULT && option.getOrigin() != Origin.ERGONOMIC;
    }
}
