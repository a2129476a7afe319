package vigil.duties.fold;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.accident.AccidentEvent;
import vigil.accident.InvestigationEvent.InvestigationOpened;
import vigil.kernel.Family;
import vigil.kernel.Names;
import vigil.kernel.VietNam;
import vigil.law.CaseFacts.Happened;
import vigil.law.CaseFacts.Happening;

/** What happened to a case as a whole, kept for the duties that an office adds to the law. */
final class Happenings {

    private static final Map<String, Happening> NAMED =
            Stream.of(Happening.values()).collect(Collectors.toUnmodifiableMap(Names::of, Function.identity()));

    private static final Map<Class<?>, Happening> OF = Family.records(AccidentEvent.class)
            .filter(type -> NAMED.containsKey(Names.of(type)))
            .collect(Collectors.toUnmodifiableMap(Function.identity(), type -> Objects.requireNonNull(NAMED.get(Names.of(type)))));

    private Happenings() {}

    static List<Happened> evolve(List<Happened> before, AccidentEvent event, Instant recordedAt) {
        Happening what = OF.get(event.getClass());
        return what == null ? before : Families.plus(before, new Happened(what, at(event, recordedAt)));
    }

    private static Instant at(AccidentEvent event, Instant recordedAt) {
        if (event instanceof InvestigationOpened e) return onTheDay(e, recordedAt);
        @Nullable OffsetDateTime told = event.at();
        return told == null ? recordedAt : told.toInstant();
    }

    /** A decision has a day and no hour: it counts as made when it was recorded, at the latest with the end of its day. */
    private static Instant onTheDay(InvestigationOpened event, Instant recordedAt) {
        Instant end = event.decision().date().plusDays(1).atStartOfDay(VietNam.ZONE).toInstant().minusMillis(1);
        return recordedAt.isBefore(end) ? recordedAt : end;
    }
}
