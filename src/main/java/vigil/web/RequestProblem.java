package vigil.web;

import java.util.List;

/** A request that cannot be answered as it came. */
public final class RequestProblem extends RuntimeException {

    private final ProblemKind kind;
    private final transient List<?> details;

    public RequestProblem(ProblemKind kind, Object... details) {
        super(kind.type(), null, false, false);
        this.kind = kind;
        this.details = List.of(details);
    }

    /** What is wrong with it. */
    public ProblemKind kind() {
        return kind;
    }

    /** What the sentence fills in. */
    public List<?> details() {
        return details;
    }
}
