package vigil.documents;

import java.util.List;
import vigil.fields.FieldError;

/** A file that was sent is not one that may be kept. */
public final class UnfitUpload extends RuntimeException {

    private final UploadFault fault;
    private final String finding;
    private final transient List<?> details;

    /**
     * Nothing of it was kept.
     *
     * @param finding what it was found to be or to hold
     * @param claimed what it was said to be, where that matters
     */
    public UnfitUpload(UploadFault fault, String finding, String... claimed) {
        super(fault + ": " + finding, null, false, false);
        this.fault = fault;
        this.finding = finding;
        this.details = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(finding), java.util.stream.Stream.of(claimed))
                .toList();
    }

    /** What is wrong with it. */
    public UploadFault fault() {
        return fault;
    }

    /** What it was found to be or to hold. */
    public String finding() {
        return finding;
    }

    /** The same as a wrong field. */
    public FieldError error() {
        return new FieldError("file", fault.reason(), details);
    }
}
