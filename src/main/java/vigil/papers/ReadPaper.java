package vigil.papers;

import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.LEADER;
import static vigil.kernel.Role.OFFICER;
import static vigil.kernel.Role.PROVINCIAL;

import vigil.kernel.AllowedTo;
import vigil.kernel.CaseQuery;

/** Asks for a document of a case as a file; whoever reads it reads the names in it. */
@AllowedTo({OFFICER, PROVINCIAL, LEADER, AUDITOR})
public record ReadPaper(String number, String documentId, Format format) implements CaseQuery<Rendition> {

    /** The formats. */
    public enum Format {
        PDF("application/pdf"),
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }
    }
}
