package vigil.documents.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/** What Apache Tika's list knows of media types: by the first bytes, by a name, and which is a kind of which. */
final class MediaTypes {

    static final String ZIP = "application/zip";
    static final String OLE = "application/x-tika-msoffice";

    /** What runs when it is opened, on any of the usual systems. */
    private static final Set<String> PROGRAMS = Set.of(
            "application/x-dosexec",
            "application/x-msdownload",
            "application/x-executable",
            "application/x-elf",
            "application/x-sharedlib",
            "application/x-object",
            "application/x-mach-o",
            "application/x-mach-o-executable",
            "application/x-sh",
            "application/x-bat",
            "application/x-ms-installer",
            "application/x-msi",
            "application/x-ms-shortcut",
            "application/java-vm",
            "application/java-archive",
            "application/vnd.android.package-archive",
            "application/javascript",
            "text/javascript",
            "text/x-vbscript",
            "application/hta");

    /** Which of the moving pictures and sounds of one container it is, the first bytes cannot always say. */
    private static final Set<String> SAME_CONTAINER =
            Set.of("video/mp4", "audio/mp4", "video/quicktime", "application/mp4", "video/x-m4v", "audio/x-m4a");

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();
    private final MediaTypeRegistry registry = types.getMediaTypeRegistry();

    /** By the first bytes alone. */
    String ofContent(InputStream content) throws IOException {
        try (TikaInputStream head = TikaInputStream.get(content)) {
            return plain(types.detect(head, new Metadata()));
        }
    }

    /** By a name alone; {@code null} when it says nothing. */
    @Nullable String ofName(@Nullable String name) throws IOException {
        if (name == null || name.isBlank()) return null;
        Metadata named = new Metadata();
        named.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        return claim(types.detect(null, named));
    }

    /** A declared type in the spelling of the list; {@code null} when it says nothing. */
    @Nullable String ofDeclaration(@Nullable String declared) {
        return declared == null ? null : claim(MediaType.parse(declared));
    }

    private @Nullable String claim(@Nullable MediaType type) {
        if (type == null || type.getBaseType().equals(MediaType.OCTET_STREAM)) return null;
        return plain(type);
    }

    boolean isProgram(String type) {
        MediaType one = MediaType.parse(type);
        for (MediaType kind = one; kind != null; kind = registry.getSupertype(kind)) {
            if (PROGRAMS.contains(kind.toString())) return true;
        }
        return false;
    }

    /** Whether a content can carry a claim: the same kind, or a special kind of it that only names tell apart. */
    boolean agree(String claimed, String content) {
        if (claimed.equals(content)) return true;
        if (SAME_CONTAINER.contains(claimed) && SAME_CONTAINER.contains(content)) return true;
        return content.equals("text/plain") && registry.isSpecializationOf(MediaType.parse(claimed), MediaType.TEXT_PLAIN);
    }

    private String plain(MediaType type) {
        return registry.normalize(type.getBaseType()).toString();
    }
}
