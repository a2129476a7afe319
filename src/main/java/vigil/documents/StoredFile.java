package vigil.documents;

/**
 * A file that was uploaded to a case, whether or not it was attached yet.
 *
 * @param sha256 of its bytes, lower-case hex
 * @param size in bytes
 */
public record StoredFile(String fileId, String number, String sha256, long size, ContentKind kind) {}
