package vigil.commands.axon;

import java.util.Map;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.springframework.stereotype.Component;
import vigil.eventlog.Attribution;
import vigil.kernel.Actor;
import vigil.kernel.Names;

/** Lets every event of a unit of work say who gave the order that led to it. */
@Component
final class AttributionOfOrders implements CorrelationDataProvider {

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        if (!(message.getPayload() instanceof Assignment assignment)) return Map.of();
        Actor by = assignment.order().by();
        return Map.of(
                Attribution.BY, by.id(),
                Attribution.ROLE, Names.of(by.role()),
                Attribution.COMMAND, Names.of(assignment.commandType()),
                Attribution.CORRELATION, message.getIdentifier());
    }
}
