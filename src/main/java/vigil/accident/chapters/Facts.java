package vigil.accident.chapters;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vigil.accident.AccidentEvent;
import vigil.accident.ClosureEvent;
import vigil.accident.CondolenceEvent;
import vigil.accident.DirectiveEvent;
import vigil.accident.Establishment;
import vigil.accident.InvestigationEvent;
import vigil.accident.NoticeEvent;
import vigil.accident.PaperEvent;
import vigil.accident.NoticeEvent.*;
import vigil.kernel.Confidential;
import vigil.kernel.Moment;
import vigil.kernel.VietNam;
import vigil.law.Casualties;
import vigil.law.Employment;

/**
 * What is known of the accident itself.
 *
 * @param provinceCode the code of the day of the accident
 * @param stated the newest statement of casualties; counts until the victims are confirmed
 * @param firstNotice the earliest receipt of a notice; the statutory clocks count from it
 * @param mergedInto the case in which this one lives on
 */
public record Facts(
        String number,
        String provinceCode,
        Moment occurred,
        Confidential place,
        Establishment establishment,
        Employment employment,
        Casualties stated,
        @Nullable String sector,
        @Nullable String injuringFactor,
        @Nullable OffsetDateTime firstNotice,
        @Nullable String mergedInto) {

    /** The calendar date of the accident in Viet Nam. */
    public LocalDate date() {
        return occurred.date();
    }

    /** The earliest instant at which the accident can have happened, as exactly as its time is known. */
    public OffsetDateTime earliest() {
        return earliest(occurred);
    }

    /** The earliest instant a moment can mean: "about" leaves an hour of doubt. */
    public static OffsetDateTime earliest(Moment moment) {
        OffsetDateTime local = moment.at().atZoneSameInstant(VietNam.ZONE).toOffsetDateTime();
        return switch (moment.precision()) {
            case MINUTE -> local.truncatedTo(ChronoUnit.MINUTES);
            case ABOUT -> local.minusHours(1);
            case HOUR -> local.truncatedTo(ChronoUnit.HOURS);
            case DATE -> local.truncatedTo(ChronoUnit.DAYS);
            case MONTH -> local.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
        };
    }

    static @Nullable Facts evolve(@Nullable Facts facts, AccidentEvent event) {
        if (event instanceof AccidentReported e) return of(e);
        return facts == null ? null : facts.evolve(event);
    }

    private static Facts of(AccidentReported e) {
        return new Facts(
                e.number(),
                e.provinceCode(),
                e.occurred(),
                e.place(),
                e.establishment(),
                e.employment(),
                e.casualties(),
                e.sector(),
                e.injuringFactor(),
                null,
                null);
    }

    private Facts evolve(AccidentEvent event) {
        return switch (event) {
            case NoticeEvent e -> evolve(e);
            case CondolenceEvent _, InvestigationEvent _, DirectiveEvent _, PaperEvent _, ClosureEvent _ -> this;
        };
    }

    private Facts evolve(NoticeEvent event) {
        return switch (event) {
            case AccidentReported e -> of(e);
            case NoticeReceived e -> noticed(e);
            case FactsCorrected e -> corrected(e);
            case AccidentMerged e -> new Facts(
                    number, provinceCode, occurred, place, establishment, employment, stated, sector, injuringFactor,
                    firstNotice, e.into());
            case VictimAdded _, VictimConditionChanged _, VictimCorrected _, VictimWithdrawn _ -> this;
            case IdentityConfirmed _, VictimsConfirmed _, NoteAdded _, LateEntryExplained _ -> this;
            case FileAttached _, FileWithdrawn _, FileHandedOver _, FileAccepted _, OfKeeping _ -> this;
            case SeverityAssessed _, CompetenceAssessed _ -> this;
        };
    }

    private Facts noticed(NoticeReceived e) {
        OffsetDateTime received = e.notice().receivedAt();
        boolean earlier = firstNotice == null || received.isBefore(firstNotice);
        return new Facts(
                number, provinceCode, occurred, place, establishment, employment,
                e.casualties() == null ? stated : e.casualties(),
                sector, injuringFactor,
                earlier ? received : firstNotice,
                mergedInto);
    }

    private Facts corrected(FactsCorrected e) {
        return new Facts(
                number,
                provinceCode,
                e.occurred() == null ? occurred : e.occurred(),
                e.place() == null ? place : e.place(),
                e.establishment() == null ? establishment : e.establishment(),
                e.employment() == null ? employment : e.employment(),
                stated,
                e.sector() == null ? sector : e.sector(),
                e.injuringFactor() == null ? injuringFactor : e.injuringFactor(),
                firstNotice,
                mergedInto);
    }
}
