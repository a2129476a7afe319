package vigil.commands;

import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.DATA_PROTECTION;

import java.time.Instant;
import vigil.kernel.AllowedTo;
import vigil.kernel.Event;

/**
 * Somebody tried to reach a case out of scope and was told that there is none. Belongs to no stream, so that trying changes no
 * case's version; who it was stands in the event's attribution. The first attempt is recorded before it is answered; further
 * ones of the next minute are counted and recorded together.
 *
 * @param number the case's number, or the id of a person of it
 * @param attempt outside name of the command or question
 * @param times how many attempts this record stands for
 * @param since when the first of them was
 */
@AllowedTo({AUDITOR, DATA_PROTECTION})
public record AccessRefused(String number, String attempt, int times, Instant since) implements Event {}
