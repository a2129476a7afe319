package vigil.audit.trail;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.audit.ReadingList.Kind;
import vigil.kernel.Confidential;

/** The stored form of one reading; the purpose stays sealed. */
public record Trace(
        long place,
        Kind kind,
        String stream,
        String by,
        @Nullable String role,
        List<String> asked,
        @Nullable Confidential purpose,
        int times,
        Instant at) {}
