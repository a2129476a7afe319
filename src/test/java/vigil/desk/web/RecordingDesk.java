package vigil.desk.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.accident.NoticeEvent.VictimAdded;
import vigil.commands.Answer;
import vigil.commands.CommandDesk;
import vigil.commands.IdempotencyKeyReused;
import vigil.commands.Option;
import vigil.commands.Order;
import vigil.commands.StaleVersion;
import vigil.commands.StreamUnknown;
import vigil.eventlog.Receipt;
import vigil.kernel.Actor;
import vigil.kernel.Event;
import vigil.law.Condition;
import vigil.law.Employment;

/** A desk without rules for tests of the web alone: it keeps the orders, counts versions and knows used keys. */
final class RecordingDesk implements CommandDesk {

    static final String CASE = "79-2026-0001";

    final List<Order> orders = new ArrayList<>();
    @Nullable RuntimeException throwNext;

    private final Map<String, Order> byKey = new HashMap<>();
    private long version = 1;

    @Override
    public Answer give(Order order) {
        if (throwNext != null) throw throwNext;
        if (order.stream() != null && order.stream().startsWith("99")) throw new StreamUnknown(order.stream());
        if (order.expectedVersion() != null && order.expectedVersion() != version) throw new StaleVersion("stale");
        if (order.idempotencyKey() != null) {
            Order before = byKey.putIfAbsent(order.idempotencyKey(), order);
            if (before != null && !java.util.Objects.equals(before.fingerprint(), order.fingerprint())) {
                throw new IdempotencyKeyReused(order.idempotencyKey());
            }
        }
        orders.add(order);
        version++;
        Event added = new VictimAdded(
                "v1", "person-1", null, null, null, "thợ hàn", Employment.CONTRACT, Condition.DEAD, List.of(), null);
        Receipt receipt = new Receipt(41 + version, "ab12", Instant.parse("2026-05-01T01:30:00Z"));
        return new Answer(order.stream() == null ? CASE : order.stream(), version, List.of(added), receipt);
    }

    @Override
    public List<Option> options(String stream, Actor by) {
        return List.of();
    }
}
