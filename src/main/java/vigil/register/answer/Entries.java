package vigil.register.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
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

/** Makes of a stored line what the list shows: names of places, the next duty. */
@Component
class Entries {

    private final Places places;
    private final Clock clock;
    private final Scope scope;

    Entries(Law law, Clock clock, Scope scope) {
        this.places = law.places();
        this.clock = clock;
        this.scope = scope;
    }

    Places places() {
        return places;
    }

    LocalDate today() {
        return VietNam.dateOf(clock.instant());
    }

    CaseListEntry entry(Line line, Map<String, DutyView> next, Actor reader) {
        Line.Facts facts = line.facts();
        LocalDate today = today();
        boolean hidden = isHidden(line.mergedInto(), reader);
        String unit = places.today(line.provinceCode(), line.occurredOn(), today).orElse(line.provinceCode());
        return new CaseListEntry(
                line.number(),
                line.provinceCode(),
                places.name(line.provinceCode(), line.occurredOn()),
                unit,
                places.name(unit, today),
                facts.occurred(),
                facts.place(),
                facts.establishment().name(),
                facts.establishment().type(),
                facts.sector(), facts.injuringFactor(), facts.employment(),
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
