package vigil.register.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.commands.Scope;
import vigil.duties.DutyView;
import vigil.kernel.Actor;
import vigil.kernel.VietNam;
import vigil.law.Duty;
import vigil.law.Law;
import vigil.law.Places;
import vigil.register.CaseListEntry;
import vigil.register.CaseListEntry.NextDue;
import vigil.register.fold.Line;
import vigil.vault.FactWords;

/** Makes of a stored line what the list shows: names of places, the next duty. */
@Component
class Entries {

    private final Places places;
    private final Clock clock;
    private final Scope scope;
    private final FactWords words;

    Entries(Law law, Clock clock, Scope scope, FactWords words) {
        this.places = law.places();
        this.clock = clock;
        this.scope = scope;
        this.words = words;
    }

    /** What the list shows of some lines, in their order. */
    List<CaseListEntry> entries(List<Line> lines, Map<String, DutyView> next, Actor reader) {
        List<String> open = words.of(lines.stream()
                .flatMap(line -> Stream.of(line.facts().place(), line.facts().establishment().name()))
                .toList());
        return IntStream.range(0, lines.size())
                .mapToObj(i -> entry(lines.get(i), new Told(open.get(2 * i), open.get(2 * i + 1)), next, reader))
                .toList();
    }

    Places places() {
        return places;
    }

    LocalDate today() {
        return VietNam.dateOf(clock.instant());
    }

    /** What a line says sealed, opened. */
    private record Told(String place, String establishment) {}

    private CaseListEntry entry(Line line, Told open, Map<String, DutyView> next, Actor reader) {
        Line.Facts told = line.facts();
        LocalDate today = today();
        boolean hidden = isHidden(line.mergedInto(), reader);
        String unit = places.today(line.provinceCode(), line.occurredOn(), today).orElse(line.provinceCode());
        return new CaseListEntry(
                line.number(),
                line.provinceCode(),
                places.name(line.provinceCode(), line.occurredOn()),
                unit,
                places.name(unit, today),
                told.occurred(),
                open.place(),
                open.establishment(),
                told.establishment().type(),
                told.sector(), told.injuringFactor(), told.employment(),
                line.severity(), line.level(),
                line.status(), hidden ? null : line.mergedInto(), hidden,
                line.harm().effective(),
                due(next.get(line.number())),
                line.lastEventAt(),
                line.version(),
                line.position());
    }

    private boolean isHidden(@Nullable String number, Actor reader) {
        return number != null && !scope.covers(number, reader) && scope.throughGlass(number, reader).isEmpty();
    }

    private static @Nullable NextDue due(@Nullable DutyView duty) {
        if (duty == null) return null;
        return new NextDue(duty.what(), duty.due(), duty.state() == Duty.State.LATE, duty.reference());
    }
}
