package vigil.documents;

import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.DATA_PROTECTION;
import static vigil.kernel.Role.LEADER;

import java.time.Instant;
import vigil.kernel.AllowedTo;
import vigil.kernel.Event;

/**
 * An upload that was never attached to its case was removed, bytes and key. Belongs to no stream: it never was part of one.
 *
 * @param number the case it was uploaded to
 * @param uploadedBy the account that uploaded it
 */
@AllowedTo({AUDITOR, DATA_PROTECTION, LEADER})
public record UploadRemoved(
        String number, String fileId, String sha256, long size, String uploadedBy, Instant uploadedAt) implements Event {}
