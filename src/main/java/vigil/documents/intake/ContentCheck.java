package vigil.documents.intake;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.documents.ContentKind;
import vigil.documents.EvidenceSettings;
import vigil.documents.UnfitUpload;
import vigil.documents.Upload;
import vigil.documents.UploadFault;

/** Says what a file is by its content, and whether such files are kept; names and claims are only held against it. */
@Component
public class ContentCheck {

    private final MediaTypes types = new MediaTypes();
    private final EvidenceSettings settings;

    public ContentCheck(EvidenceSettings settings) {
        this.settings = settings;
    }

    /**
     * The kind of a file that may be kept.
     *
     * @throws UnfitUpload it may not
     */
    public ContentKind kind(Upload upload) throws IOException {
        String type = type(upload);
        if (types.isProgram(type)) throw new UnfitUpload(UploadFault.IS_A_PROGRAM, type);
        ContentKind kind = ContentKind.of(type)
                .filter(settings::keeps)
                .orElseThrow(() -> new UnfitUpload(UploadFault.KIND_NOT_KEPT, type));
        hold(types.ofName(upload.name()), type);
        if (types.ofName(upload.name()) == null) hold(types.ofDeclaration(upload.declared()), type);
        return kind;
    }

    /** Browsers make the declared type out of the name; only without a telling name it says something of its own. */
    private void hold(@Nullable String claimed, String type) {
        if (claimed != null && !types.agree(claimed, type)) {
            throw new UnfitUpload(UploadFault.CONTENT_IS_OTHER, type, claimed);
        }
    }

    private String type(Upload upload) throws IOException {
        String type;
        try (InputStream content = upload.content().open()) {
            type = types.ofContent(content);
        }
        try (InputStream content = upload.content().open()) {
            if (type.equals(MediaTypes.OLE)) return OldOffice.look(content);
            return isZip(type) ? new ZipInside(types).look(content) : type;
        }
    }

    private static boolean isZip(String type) {
        return type.equals(MediaTypes.ZIP) || type.contains("ooxml") || type.contains("openxmlformats")
                || type.contains("opendocument");
    }
}
