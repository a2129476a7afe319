package vigil.casefile;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.accident.Establishment;
import vigil.accident.Notice;
import vigil.kernel.Confidential;
import vigil.kernel.Moment;
import vigil.law.Casualties;
import vigil.law.Employment;
import vigil.law.LegalBasis;
import vigil.law.Level;
import vigil.law.Severity;

/**
 * The facts of the accident as they stand after all corrections.
 *
 * @param provinceCode the code of the day of the accident
 * @param corrections how often the facts were corrected
 */
public record FactsView(
        String provinceCode,
        Moment occurred,
        Fact place,
        Workplace establishment,
        Employment employment,
        @Nullable String sector,
        @Nullable String injuringFactor,
        @Nullable SealedText summary,
        int corrections) {

    /**
     * A fact that everybody is shown who may see the case, sealed in the store; in an answer it is its text and nothing else.
     *
     * @param sealed only in the store, never in an answer
     * @param text only in an answer; where the key was destroyed by law it says so
     */
    public record Fact(@Nullable Confidential sealed, @Nullable String text) {

        /** As it lies in the store. */
        public static Fact of(Confidential sealed) {
            return new Fact(sealed, null);
        }

        /** As it lies in the store; {@code null} for none. */
        public static @Nullable Fact orNone(@Nullable Confidential sealed) {
            return sealed == null ? null : of(sealed);
        }

        @Override
        @JsonValue
        public @Nullable String text() {
            return text;
        }

        @Override
        public String toString() {
            return "Fact[…]";
        }
    }

    /**
     * The establishment, as a legal body.
     *
     * @param type 1–9, the establishment types of the report forms (Decree 39/2016/NĐ-CP, App. XIV)
     */
    public record Workplace(Fact name, @Nullable Integer type, @Nullable String taxCode, @Nullable Fact address) {

        /** As an event tells it. */
        public static Workplace of(Establishment told) {
            return new Workplace(Fact.of(told.name()), told.type(), told.taxCode(), Fact.orNone(told.address()));
        }
    }

    /**
     * Who says how many people were hurt.
     *
     * @param listed the list of victims, counted
     * @param confirmed whether the list is the truth and statements no longer count
     * @param statements who said how many, in the order of recording
     */
    public record Harm(Casualties listed, boolean confirmed, List<Statement> statements) {

        /** Per class the larger of the newest statement and the list, until the list was confirmed. */
        public Casualties effective() {
            return confirmed ? listed : statements.getLast().casualties().atLeast(listed);
        }
    }

    /**
     * One source's numbers.
     *
     * @param source {@code null} for the report that opened the case
     */
    public record Statement(Notice.@Nullable Source source, Casualties casualties, Trace trace) {}

    /** What the law makes of it, each with the rule and where it stands. */
    public record Assessment(
            @Nullable Severity severity,
            @Nullable LegalBasis severityBasis,
            @Nullable Level level,
            @Nullable LegalBasis levelBasis,
            List<Step> history) {}

    /** One step of the assessment; exactly one of severity and level is given. */
    public record Step(
            @Nullable Severity severity, @Nullable Level level, LegalBasis basis, Trace trace) {}
}
