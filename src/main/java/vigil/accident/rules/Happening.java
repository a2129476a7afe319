package vigil.accident.rules;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.accident.AccidentCommand;
import vigil.accident.AccidentEvent;
import vigil.accident.AccidentRule;
import vigil.accident.NoticeEvent.LateEntryExplained;
import vigil.accident.chapters.Accident;
import vigil.kernel.Confidential;
import vigil.kernel.Names;
import vigil.kernel.Occasion;

/** When it happened: neither ahead of now nor before the accident, and told a day late only with a reason. */
public final class Happening {

    private static final Duration LATE = Duration.ofHours(24);

    private Happening() {}

    /** The explanation that goes before everything else, when the command tells it late. */
    public static Optional<AccidentEvent> of(Accident accident, AccidentCommand command, Occasion occasion) {
        OffsetDateTime at = command.at();
        if (at == null) return Optional.empty();
        Require.notInTheFuture(at, occasion, "at");
        Require.notBeforeTheAccident(accident.facts(), at, "at");
        if (!at.toInstant().isBefore(occasion.now().minus(LATE))) return Optional.empty();
        @Nullable Confidential reason = command.lateReason();
        if (reason == null || Require.blank(reason)) {
            throw AccidentRule.LATE_ENTRY_NEEDS_A_REASON.broken("lateReason");
        }
        return Optional.of(new LateEntryExplained(Names.of(command.getClass()), at, reason));
    }
}
