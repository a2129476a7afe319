package vigil.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.kernel.Names;
import vigil.law.rules.Sheet;
import vigil.law.rules.Span;

/** Who bears which office on which day: names of ministry, departments and police change, their part stays. */
public final class Authorities {

    private final List<Named> names;

    private Authorities(List<Named> names) {
        this.names = names;
    }

    /** The part an authority plays. */
    public enum Part {
        MINISTRY,
        /** The national department this product serves. */
        CENTRAL_DEPARTMENT,
        PROVINCIAL_DEPARTMENT,
        /** Who decides that a provincial team is set up, on whose proposal. */
        TEAM_FOUNDER,
        /** On whose proposal. */
        TEAM_PROPOSER,
        /** The police an employer tells of a death. */
        LOCAL_POLICE,
        INVESTIGATION_POLICE,
        PROCURACY,
        /** Gone with the district level on 1 July 2025. */
        DISTRICT_COMMITTEE,
        COMMUNE_COMMITTEE,
        /** Who leads the provincial team. */
        TEAM_HEAD,
        /** What a body's looking into an establishment is called. */
        INSPECTION
    }

    /** A name in a span of days. */
    public record Named(
            Part part,
            Words name,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            String reference,
            boolean confirmed) {

        boolean holdsOn(LocalDate day) {
            return Span.covers(validFrom, validTo, day);
        }
    }

    /** The names written in a file. */
    public static Authorities of(Sheet sheet) {
        List<Named> names = Stream.of(Part.values())
                .flatMap(part -> sheet.items(Names.of(part)).map(item -> named(part, item)))
                .toList();
        return new Authorities(names);
    }

    private static Named named(Part part, Sheet item) {
        return new Named(
                part,
                new Words(item.text("vi"), item.text("en")),
                item.date("from"),
                item.date("to"),
                item.text("reference"),
                item.flag("confirmed"));
    }

    /** Who plays a part on a day. */
    public Named on(Part part, LocalDate day) {
        return find(part, day).orElseThrow(() -> new IllegalStateException(part + " has no name on " + day));
    }

    /** Who plays a part on a day; empty when nobody does, as the district level since 1 July 2025. */
    public Optional<Named> find(Part part, LocalDate day) {
        return names.stream()
                .filter(named -> named.part() == part && named.holdsOn(day))
                .findFirst();
    }

    /** Whether somebody plays a part on a day and on every later one that is known of. */
    public boolean isThereFrom(Part part, LocalDate day) {
        return find(part, day).isPresent() && find(part, LocalDate.MAX).isPresent();
    }

    /** All names of all days, part by part, the oldest first. */
    public List<Named> all() {
        return names;
    }
}
