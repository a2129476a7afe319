package vigil.register.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
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
import vigil.vault.Disclosed;
import vigil.vault.Vault;

/** Makes of a stored line what the list shows: names of places, the next duty. */
@Component
class Entries {

    private final Places places;
    private final Clock clock;
    private final Scope scope;
    private final Facts facts;

    Entries(Law law, Clock clock, Scope scope, Facts facts) {
        this.places = law.places();
        this.clock = clock;
        this.scope = scope;
        this.facts = facts;
    }

    /** What the lines say sealed, opened. */
    @Component
    record Facts(Vault vault, MessageSource messages) {

        /** The places of some lines, in their order; of one that cannot be read any more, words that say why. */
        List<String> places(List<Line> lines) {
            return vault.openAll(lines.stream().map(line -> line.facts().place()).toList()).stream().map(this::told).toList();
        }

        private String told(Optional<Disclosed> place) {
            return switch (place.orElse(null)) {
                case Disclosed.Text(String open) -> open;
                case Disclosed.Erased _ -> say("answers.erased");
                case null -> say("answers.unreadable");
            };
        }

        private String say(String key) {
            return messages.getMessage(key, null, LocaleContextHolder.getLocale());
        }
    }

    /** What the list shows of some lines, in their order. */
    List<CaseListEntry> entries(List<Line> lines, Map<String, DutyView> next, Actor reader) {
        List<String> open = facts.places(lines);
        return IntStream.range(0, lines.size())
                .mapToObj(i -> entry(lines.get(i), open.get(i), next, reader))
                .toList();
    }

    Places places() {
        return places;
    }

    LocalDate today() {
        return VietNam.dateOf(clock.instant());
    }

    private CaseListEntry entry(Line line, String place, Map<String, DutyView> next, Actor reader) {
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
                place,
                told.establishment().name(),
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
