package vigil.eventlog;

import vigil.kernel.Event;

/**
 * A kind of event the log may hold: a record, or a sealed root whose records all belong to it. Rooms hand theirs in as beans;
 * the roots of {@link vigil.kernel.Decider} beans are known without.
 */
public record EventFamily(Class<? extends Event> root) {}
