package vigil.commands;

import java.util.List;
import vigil.eventlog.Receipt;
import vigil.kernel.Event;

/**
 * What a command led to.
 *
 * @param stream the accident's number or the person's id
 * @param version number of events of the stream now; what {@code If-Match} compares
 * @param events what happened on this stream, in order; ids made by the command are in them
 */
public record Answer(String stream, long version, List<Event> events, Receipt receipt) {}
