package vigil.documents.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import vigil.documents.UnfitUpload;
import vigil.documents.UploadFault;

/**
 * What lies in a compound file, the container of Word and Excel before 2007, by the names in its directory. Each entry takes
 * 128 bytes at a multiple of 128, so the file is read once and never held or interpreted.
 */
final class OldOffice {

    private static final int ENTRY = 128;
    private static final int NAME = 64;

    private OldOffice() {}

    /** The media type it is; {@code application/x-tika-msoffice} when that is none of those that are told apart. */
    static String look(InputStream content) throws IOException {
        Set<String> names = names(content);
        if (names.contains("EncryptedPackage") || names.contains("EncryptionInfo")) {
            throw new UnfitUpload(UploadFault.CANNOT_BE_LOOKED_INTO, MediaTypes.OLE);
        }
        String type = type(names);
        if (names.contains("_VBA_PROJECT") || names.contains("Macros") || names.contains("_VBA_PROJECT_CUR")) {
            throw new UnfitUpload(UploadFault.HOLDS_MACROS, type);
        }
        return type;
    }

    private static String type(Set<String> names) {
        if (names.contains("WordDocument")) return "application/msword";
        return names.contains("Workbook") || names.contains("Book") ? "application/vnd.ms-excel" : MediaTypes.OLE;
    }

    private static Set<String> names(InputStream content) throws IOException {
        Set<String> names = new HashSet<>();
        for (byte[] entry = content.readNBytes(ENTRY); entry.length == ENTRY; entry = content.readNBytes(ENTRY)) {
            int length = (entry[NAME] & 0xff) | (entry[NAME + 1] & 0xff) << 8; // in bytes, with the two zeros at the end
            if (length < 4 || length > NAME || length % 2 != 0) continue;
            String name = new String(entry, 0, length - 2, StandardCharsets.UTF_16LE);
            if (name.chars().allMatch(c -> c > ' ' && c < 0x7f) && entry[length - 2] == 0 && entry[length - 1] == 0) {
                names.add(name);
            }
        }
        return names;
    }
}
