package vigil.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** The highest use of the heap right after collections: what was really held, without what only waited to be collected. */
final class HeapMarks {

    private final AtomicLong highest = new AtomicLong();

    HeapMarks() {
        ManagementFactory.getGarbageCollectorMXBeans()
                .forEach(collector -> ((NotificationEmitter) collector)
                        .addNotificationListener((notification, _) -> took((CompositeData) notification.getUserData()), null, null));
    }

    private void took(CompositeData data) {
        long used = GarbageCollectionNotificationInfo.from(data).getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                .filter(pool -> !pool.getKey().contains("Metaspace") && !pool.getKey().contains("Code")
                        && !pool.getKey().contains("Class"))
                .map(java.util.Map.Entry::getValue)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
        highest.accumulateAndGet(used, Math::max);
    }

    void reset() {
        highest.set(0);
    }

    /** In megabytes, since the last reset. */
    long highest() {
        return highest.get() >> 20;
    }
}
