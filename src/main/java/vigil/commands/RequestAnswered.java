package vigil.commands;

import vigil.kernel.Event;

/**
 * A command with an idempotency key was accepted; stands in the same commit as what it led to, on a stream of its own
 * named after account and key, so that the log itself decides which of two equal requests was the first.
 *
 * @param command outside name of the command
 * @param fingerprint hash of what was sent
 * @param stream where it led to something
 * @param version the stream's version after it
 */
public record RequestAnswered(String command, String fingerprint, String stream, long version) implements Event {}
