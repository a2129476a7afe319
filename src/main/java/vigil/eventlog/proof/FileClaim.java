package vigil.eventlog.proof;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vigil.eventlog.format.Entry;

/**
 * What an event says about a file kept outside the log. Every event whose payload has the texts {@code fileId} and
 * {@code sha256} says so.
 *
 * @param size in bytes, when the event says it
 */
record FileClaim(long position, String fileId, String sha256, @Nullable Long size) {

    static Optional<FileClaim> of(long position, Entry entry) {
        try {
            JsonNode payload = StrictJson.MAPPER.readTree(entry.payload());
            if (!payload.path("fileId").isString() || !payload.path("sha256").isString()) return Optional.empty();
            return Optional.of(of(position, payload));
        } catch (JacksonException e) {
            return Optional.empty(); // a payload that is no JSON says nothing about files
        }
    }

    static FileClaim of(long position, JsonNode said) {
        JsonNode size = said.path("size");
        return new FileClaim(
                position,
                said.path("fileId").stringValue(),
                said.path("sha256").stringValue(),
                size.isIntegralNumber() && size.canConvertToLong() ? size.longValue() : null);
    }
}
