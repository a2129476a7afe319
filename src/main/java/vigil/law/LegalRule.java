package vigil.law;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.calendar.Unit;
import vigil.law.rules.NewDuty;
import vigil.law.rules.Span;

/**
 * One rule of the law, or one setting of how the office reads it, as it stood in a span of days.
 *
 * @param id stable, for example {@code INV_FATAL}; several versions share it
 * @param topic what it is about, as a key of the pages' words
 * @param validFrom first day, {@code null} for "since before records began"
 * @param validTo last day, {@code null} while it is in force
 * @param reach which cases it governs
 * @param reference where it stands, in the Vietnamese manner
 * @param confirmed whether the wording was read in the legal text; otherwise the office has to check it
 * @param what its short title
 * @param why the sentence that explains a date or a class to a reader
 * @param value the number it sets (days, hours, years), {@code null} when it sets none
 * @param extension by how many days the limit may be extended once, 0 when it may not
 * @param clock how its time is counted, {@code null} when it sets no time
 * @param choice what was chosen where the law leaves a choice, {@code null} for a rule that leaves none
 * @param period the report of every year that it demands, {@code null} for a rule about a case
 * @param owed the duty of every case that it demands by its {@code clock} alone, {@code null} for a rule that the program knows
 * @param onlyShown whether nothing is reckoned by it: it is there to be read
 */
public record LegalRule(
        String id,
        String topic,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        Reach reach,
        String reference,
        boolean confirmed,
        Words what,
        Words why,
        @Nullable Integer value,
        int extension,
        @Nullable Clock clock,
        @Nullable Choice choice,
        @Nullable Period period,
        @Nullable Owed owed,
        boolean onlyShown) {

    /** Which cases a rule governs. */
    public enum Reach {
        /** Those of accidents on its days; older cases keep the rule of their day. */
        ACCIDENTS,
        /** Whatever is reckoned on its days, older cases too, as a transitional provision may say. */
        RUNNING_CASES
    }

    /**
     * How time is counted. Its ends are events of the case, in the words of the log.
     *
     * @param starts the event from which it runs, or which it comes before when it counts backwards
     * @param backwards whether it is counted back from {@code starts}
     * @param stops what fulfils it
     * @param suspendedBy what makes it stand still
     * @param restartedBy what makes it run anew
     */
    public record Clock(
            Unit unit,
            String starts,
            boolean backwards,
            String stops,
            List<String> suspendedBy,
            List<String> restartedBy) {}

    /** What was chosen among what could be. */
    public record Choice(String value, List<String> options) {}

    /**
     * A report that is owed every year.
     *
     * @param by who owes it
     * @param half 1 for the first half-year, {@code null} for the year
     * @param before the day named by the law, of the same year for a half-year, of the next for a year
     */
    public record Period(Duty.Whose by, @Nullable Integer half, MonthDay before) {}

    /**
     * A duty of a kind that an office has added.
     *
     * @param by who owes it
     * @param graveOnly whether only cases in which somebody died or several were severely hurt have it
     */
    public record Owed(Duty.Whose by, boolean graveOnly) {}

    /** The rule as an event names it. */
    public LegalBasis basis() {
        return new LegalBasis(id, validFrom, reference);
    }

    /** Whether it was in force on a day. */
    public boolean holdsOn(LocalDate day) {
        return Span.covers(validFrom, validTo, day);
    }

    /** The number the rule sets. */
    public int number() {
        if (value == null) throw new IllegalStateException(id + " sets no number");
        return value;
    }

    /** Whether this was chosen. */
    public boolean chose(String option) {
        if (choice == null || !choice.options().contains(option)) {
            throw new IllegalStateException(id + " leaves no choice of " + option);
        }
        return choice.value().equals(option);
    }

    /** The same rule, ending on another day. */
    public LegalRule endingOn(@Nullable LocalDate last) {
        return new LegalRule(
                id, topic, validFrom, last, reach, reference, confirmed, what, why, value, extension, clock, choice,
                period, owed, onlyShown);
    }

    /** Says which field of a drafted row, or of a row of the office's folder, is wrong, and why. */
    public static final class BadRow extends RuntimeException {

        private final String place;
        private final String field;
        private final Fault fault;
        private final List<BadRow> others;

        public BadRow(String field, Fault fault) {
            this("", field, fault);
        }

        private BadRow(String place, String field, Fault fault) {
            super((place.isEmpty() ? "" : place + ", ") + "field '" + field + "': " + fault.reason, null, false, false);
            this.place = place;
            this.field = field;
            this.fault = fault;
            this.others = List.of();
        }

        private BadRow(BadRow first, List<BadRow> others) {
            super(
                    Stream.concat(Stream.of(first), others.stream())
                            .map(BadRow::getMessage)
                            .collect(Collectors.joining("\n- ", others.size() + 1 + " rows are wrong:\n- ", "")),
                    null, false, false);
            this.place = first.place;
            this.field = first.field;
            this.fault = first.fault;
            this.others = others;
        }

        /** Several as one: the first of them, with the words of all. */
        public static BadRow of(List<BadRow> all) {
            return all.size() == 1 ? all.getFirst() : new BadRow(all.getFirst(), List.copyOf(all.subList(1, all.size())));
        }

        /** This one and those that were found with it. */
        public List<BadRow> all() {
            return others.isEmpty() ? List.of(this) : Stream.concat(Stream.of(this.alone()), others.stream()).toList();
        }

        private BadRow alone() {
            return new BadRow(place, field, fault);
        }

        /** The same, said of an entry of a file. */
        public BadRow in(String file, String entry) {
            return new BadRow(file + ", " + entry, field, fault);
        }

        /** What can be wrong with a field. */
        public enum Fault {
            MISSING("it is missing, and nothing can be taken for it"),
            UNKNOWN_FIELD("no such field may stand here"),
            UNKNOWN_RULE("the program reckons by no rule of this name"),
            NOT_A_DATE("it is no day like \"2027-01-01\", or one before the day it begins"),
            NOT_A_NUMBER("it is no whole number from 0 to 10000"),
            NOT_AN_OPTION("it is none of the words that may stand here"),
            UNKNOWN_NAME("nothing of this name is known"),
            ALREADY_THERE("this would change a row that is there already; a new row begins on a later day"),
            UNKNOWN_EVENT("no event of this name is followed for a whole case; those that are: " + NewDuty.events()),
            NOT_FILLED("it names in {braces} what the program cannot fill in there"),
            LEAVES_A_GAP("it leaves days without any row; a row ends where the next begins"),
            NOT_IN_THE_YEAR("the day lies outside the year"),
            NOT_OPEN("nothing that is open on that day ends or begins here"),
            CANNOT_BE_ADDED_TO("the program ships this list and nothing can be added to it"),
            UNKNOWN_FILE("no file of this name belongs to the law"),
            UNREADABLE("it cannot be read as UTF-8 text of its kind");

            private final String reason;

            Fault(String reason) {
                this.reason = reason;
            }
        }

        /** File and entry; empty for a row that stands in no file. */
        public String place() {
            return place;
        }

        public String field() {
            return field;
        }

        public Fault fault() {
            return fault;
        }
    }
}
