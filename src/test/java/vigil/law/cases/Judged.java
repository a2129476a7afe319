package vigil.law.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vigil.accident.chapters.Facts;
import vigil.accident.chapters.TimeLimit.Stated;
import vigil.kernel.Names;
import vigil.kernel.VietNam;
import vigil.law.Duty;
import vigil.law.Law;

/** Compares a told case with what must be so. */
final class Judged {

    private final Told told;
    private final Law law;
    private final Instant now;

    Judged(Told told, Law law, Instant now) {
        this.told = told;
        this.law = law;
        this.now = now;
    }

    void by(LawCase.Then then) {
        var assessed = told.accident().assessment();
        if (then.events() != null) assertThat(told.lastEvents()).isEqualTo(then.events());
        if (then.severity() != null) assertThat(Names.of(assessed.severity())).isEqualTo(then.severity());
        if (then.level() != null) assertThat(Names.of(assessed.level())).isEqualTo(then.level());
        if (then.rule() != null) assertThat(limit().rule()).isEqualTo(then.rule());
        if (then.due() != null) isDue(then.due());
        if (then.duties() != null) then.duties().forEach(this::stands);
        if (then.why() != null) then.why().forEach(this::explained);
        if (then.place() != null) assertThat(place()).isEqualTo(then.place());
    }

    private Stated limit() {
        Stated limit = told.accident().limit().last();
        assertThat(limit).as("a limit").isNotNull();
        return limit;
    }

    private void isDue(String day) {
        Duty publication = told.duty("publish-minutes");
        if (day.equals("none")) {
            assertThat(publication.dueOn()).isNull();
        } else {
            assertThat(limit().due()).isEqualTo(day);
            assertThat(publication.dueOn()).isEqualTo(day);
        }
    }

    /** For example {@code late by 2024-05-01 11:10}. */
    private void stands(String id, String expected) {
        Duty duty = told.duty(id);
        String state = Names.of(duty.at(now));
        boolean timed = expected.contains(" by ");
        assertThat(timed ? state + " by " + end(duty) : state).as(id).isEqualTo(expected);
    }

    private static String end(Duty duty) {
        if (duty.dueOn() != null) return duty.dueOn().toString();
        if (duty.dueAt() == null) return "no day";
        return duty.dueAt().atZone(VietNam.ZONE).toLocalDateTime().toString().replace('T', ' ');
    }

    private void explained(String id, List<String> words) {
        var why = told.duty(id).why();
        assertThat(why.vi() + "\n" + why.en()).as("why " + id).contains(words);
    }

    /** The unit of the accident's day, and the one it belongs to now. */
    private String place() {
        Facts facts = told.accident().facts();
        LocalDate today = VietNam.dateOf(now);
        String then = law.places().name(facts.provinceCode(), facts.date());
        String unit = law.places().today(facts.provinceCode(), facts.date(), today).orElseThrow();
        String successor = law.places().name(unit, today);
        return then.equals(successor) ? then : then + ", nay " + successor;
    }
}
