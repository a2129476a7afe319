package vigil.kernel;

import java.time.Instant;

/**
 * The circumstances of a decision, handed in so that deciding reads no clock and no session.
 *
 * @param by who asks
 * @param now when the command is being recorded
 */
public record Occasion(Actor by, Instant now) {}
