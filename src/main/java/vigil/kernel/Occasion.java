package vigil.kernel;

import java.time.Instant;

/**
 * The circumstances of a decision, handed in so that deciding reads no clock and no session.
 *
 * @param stream the stream the command is for: an accident's number or a person's id
 * @param by who asks
 * @param now when the command is being recorded
 */
public record Occasion(String stream, Actor by, Instant now) {}
