package vigil.desk;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * One event of the change feed.
 *
 * @param stream a case's number or a person's id
 * @param event its stable name
 * @param by the account that gave the command, {@code system} for the server itself
 * @param data the event's fields; in place of a sealed text stands {@code {"sealed":true}},
 *     in place of a case out of scope {@code {"hidden":true}}
 */
public record Change(
        long position, String stream, long sequence, String event, Instant recordedAt, String by, JsonNode data) {}
