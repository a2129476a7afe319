package vigil.documents.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import vigil.documents.UnfitUpload;
import vigil.documents.UploadFault;

/** What lies in a ZIP archive, which the newer kinds of office documents are too. Read once, with an end to what it unpacks. */
final class ZipInside {

    private static final int MOST_ENTRIES = 10_000;
    private static final long MOST_BYTES = 1L << 29;
    private static final int HEAD = 64 * 1024;
    private static final int LONGEST_LIST = 1 << 20;
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private final MediaTypes types;
    private final Set<String> names = new HashSet<>();
    private String contentTypes = "";
    private String declaredInside = "";
    private long unpacked;

    ZipInside(MediaTypes types) {
        this.types = types;
    }

    /** The media type it is; {@code application/zip} when it is no office document. */
    String look(InputStream content) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(content, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (names.size() >= MOST_ENTRIES) throw cannotBeLookedInto();
                names.add(entry.getName().toLowerCase(Locale.ROOT));
                look(entry, zip);
            }
        } catch (ZipException | EOFException | IllegalArgumentException broken) { // the last for names that are no UTF-8
            throw cannotBeLookedInto();
        }
        if (names.isEmpty()) throw cannotBeLookedInto();
        if (holdsMacros()) throw new UnfitUpload(UploadFault.HOLDS_MACROS, type());
        return type();
    }

    private void look(ZipEntry entry, InputStream content) throws IOException {
        if (entry.isDirectory()) return;
        byte[] head = content.readNBytes(entry.getName().equals("[Content_Types].xml") ? LONGEST_LIST : HEAD);
        if (entry.getName().equals("[Content_Types].xml")) contentTypes = new String(head, StandardCharsets.UTF_8);
        if (entry.getName().equals("mimetype")) declaredInside = new String(head, StandardCharsets.US_ASCII).strip();
        String type = types.ofContent(new java.io.ByteArrayInputStream(head));
        if (types.isProgram(type)) throw new UnfitUpload(UploadFault.IS_A_PROGRAM, type);
        unpacked += head.length;
        byte[] rest = new byte[HEAD];
        for (int read = content.read(rest); read >= 0; read = content.read(rest)) {
            unpacked += read;
            if (unpacked > MOST_BYTES) throw cannotBeLookedInto();
        }
    }

    private boolean holdsMacros() {
        return contentTypes.contains("macroEnabled")
                || contentTypes.contains("vbaProject")
                || names.stream().anyMatch(name -> name.endsWith("vbaproject.bin") || name.startsWith("basic/script"));
    }

    private String type() {
        if (contentTypes.contains(OFFICE + "wordprocessingml.document")) return OFFICE + "wordprocessingml.document";
        if (contentTypes.contains(OFFICE + "spreadsheetml.sheet")) return OFFICE + "spreadsheetml.sheet";
        if (contentTypes.contains(OFFICE + "presentationml.presentation")) return OFFICE + "presentationml.presentation";
        return declaredInside.startsWith("application/vnd.oasis.opendocument.") ? declaredInside : MediaTypes.ZIP;
    }

    private static UnfitUpload cannotBeLookedInto() {
        return new UnfitUpload(UploadFault.CANNOT_BE_LOOKED_INTO, MediaTypes.ZIP);
    }
}
