package vigil.retention.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vigil.kernel.VietNam;
import vigil.law.AccidentFile.Keeping;
import vigil.law.AccidentFile.Kept;
import vigil.law.Law;
import vigil.retention.fold.KeptCase;
import vigil.retention.fold.KeptCase.File;
import vigil.retention.fold.KeptCase.Victim;

/**
 * Reckons until when a file is kept: by the class and the closing of its case, and by the years of birth of those it is about.
 * The files of a case that went into another belong to that one, so its class and its closing count.
 */
@Component
class Reckoning {

    /** Nobody merges further than this. */
    private static final int FARTHEST = 20;

    private final Law law;
    private final Clock clock;

    Reckoning(Law law, Clock clock) {
        this.law = law;
        this.clock = clock;
    }

    LocalDate today() {
        return VietNam.dateOf(clock.instant());
    }

    /** Until when and why; empty while the case is open. */
    Optional<Kept> of(KeptCase kept, File file, Known known) {
        KeptCase leading = leading(kept, known);
        LocalDate closedOn = leading.closedOn();
        if (closedOn == null) return Optional.empty();
        List<Optional<Integer>> born = about(kept, leading, file).map(victim -> known.born(victim.personId())).toList();
        return Optional.of(law.reckonedOn(today())
                .keeping(new Keeping(leading.occurredOn(), leading.severity(), closedOn, born)));
    }

    private static KeptCase leading(KeptCase kept, Known known) {
        KeptCase leading = kept;
        for (int step = 0; step < FARTHEST && leading.mergedInto() != null; step++) {
            leading = known.accident(Objects.requireNonNull(leading.mergedInto())).orElse(leading);
        }
        return leading;
    }

    /** The victim whose file it is, or every victim of the accident. */
    private static Stream<Victim> about(KeptCase kept, KeptCase leading, File file) {
        List<Victim> one = kept.victims().stream()
                .filter(victim -> victim.victimId().equals(file.victimId()))
                .toList();
        if (!one.isEmpty()) return one.stream();
        return kept == leading ? kept.victims().stream() : Stream.concat(kept.victims().stream(), leading.victims().stream());
    }
}
