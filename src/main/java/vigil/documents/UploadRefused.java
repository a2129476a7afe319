package vigil.documents;

import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.DATA_PROTECTION;
import static vigil.kernel.Role.LEADER;

import vigil.kernel.AllowedTo;
import vigil.kernel.Event;

/**
 * Somebody tried to bring something harmful into a case; nothing of it was kept. Belongs to no stream, so that it changes no
 * case's version; who it was stands in the event's attribution. The name of the file is not in it: it may name people.
 *
 * @param number the case it was meant for
 * @param fault what was wrong with it
 * @param finding what was found: the scanner's name of it, or the media type
 * @param sha256 hash of the bytes, so that they can be recognised elsewhere
 * @param size in bytes
 */
@AllowedTo({AUDITOR, DATA_PROTECTION, LEADER})
public record UploadRefused(String number, UploadFault fault, String finding, String sha256, long size)
        implements Event {}
