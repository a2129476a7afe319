package vigil.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vigil.law.CaseFacts.CountedFrom;
import vigil.law.CaseFacts.DemandFacts;
import vigil.law.CaseFacts.DirectiveFacts;
import vigil.law.CaseFacts.Extension;
import vigil.law.CaseFacts.FamilyLetter;
import vigil.law.CaseFacts.Inquiry;
import vigil.law.CaseFacts.LetterState;
import vigil.law.CaseFacts.Police;
import vigil.law.CaseFacts.PolicePart;
import vigil.law.CaseFacts.RunningLimit;
import vigil.law.CaseFacts.VictimFacts;
import vigil.law.Duty.State;
import vigil.law.Duty.Whose;

class DutiesTest {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 1);
    private static final Instant NOTICED = Instant.parse("2024-05-01T02:10:00Z");
    private static final Instant LATER = Instant.parse("2024-05-20T02:00:00Z");

    private final Law law = Law.load();

    @Test
    void a_fatal_accident_begins_with_its_first_duties() {
        CaseFacts facts = fatal(Inquiry.NOT_BEGUN);
        Duty scene = duty(facts, "scene");
        assertThat(scene.dueAt()).isEqualTo("2024-05-01T04:10:00Z");
        assertThat(scene.why().vi()).contains("01/05/2024 09:10").contains("01/05/2024 11:10");
        assertThat(scene.basis().reference()).isEqualTo("Nghị định 39/2016/NĐ-CP, Điều 11 khoản 2");
        assertThat(scene.whose()).isEqualTo(Whose.PROVINCE);
        assertThat(scene.at(Instant.parse("2024-05-01T04:10:00Z"))).isEqualTo(State.OPEN);
        assertThat(scene.at(Instant.parse("2024-05-01T04:10:01Z"))).isEqualTo(State.LATE);
        assertThat(duty(facts, "declaration").state()).isEqualTo(State.OPEN);
        assertThat(duty(facts, "declaration").whose()).isEqualTo(Whose.ENTERPRISE);
        assertThat(duty(facts, "quick-report").dueOn()).as("the law names no figure").isNull();
        assertThat(duty(facts, "quick-report").at(LATER)).isEqualTo(State.OPEN);
        assertThat(duty(facts, "letter:v1").state()).isEqualTo(State.OPEN);
        assertThat(duty(facts, "letter:v1").whose()).isEqualTo(Whose.DEPARTMENT);
        assertThat(duty(facts, "police-file").state()).isEqualTo(State.NOT_APPLICABLE);
    }

    @Test
    void a_light_accident_asks_nothing_of_the_province() {
        CaseFacts facts = facts(new Casualties(0, 0, 1, 0, null), null, List.of(), Inquiry.NOT_BEGUN, List.of());
        assertThat(duty(facts, "scene").state()).isEqualTo(State.NOT_APPLICABLE);
        assertThat(duty(facts, "quick-report").state()).isEqualTo(State.NOT_APPLICABLE);
        assertThat(duty(facts, "open-investigation").whose()).isEqualTo(Whose.ENTERPRISE);
        assertThat(duty(facts, "hand-over").state()).isEqualTo(State.NOT_APPLICABLE);
    }

    @Test
    void the_limit_explains_itself() {
        Duty plain = publication(limit(CountedFrom.NOTICE, 0, "2024-05-31"), Police.NOT_INVOLVED);
        assertThat(plain.why().vi())
                .isEqualTo("Tai nạn chết người: 30 ngày kể từ khi nhận tin báo 01/05/2024 09:10,"
                        + " Luật 84/2015/QH13, Điều 35 khoản 6 điểm d; ngày cuối cùng 31/05/2024");
        assertThat(plain.why().en())
                .isEqualTo("Fatal accident: 30 days from the notice received 1 May 2024 09:10,"
                        + " Law 84/2015/QH13, Art. 35(6)(d); last day 31 May 2024");
        assertThat(plain.at(Instant.parse("2024-05-31T16:59:59Z"))).isEqualTo(State.OPEN);
        assertThat(plain.at(Instant.parse("2024-05-31T17:00:00Z"))).isEqualTo(State.LATE);

        Duty extended = publication(limit(CountedFrom.NOTICE, 30, "2024-06-30"), Police.NOT_INVOLVED);
        assertThat(extended.why().vi()).contains("gia hạn một lần ngày 20/05/2024 thêm 30 ngày").endsWith("30/06/2024");
        assertThat(extended.why().en())
                .contains("; extended once on 20 May 2024 by 30 days")
                .contains("; 30 June 2024 is a day off (Sunday), which the office does not move");
        Duty anew = publication(limit(CountedFrom.POLICE_FILE, 0, "2024-05-31"), Police.FILE_RECEIVED);
        assertThat(anew.why().vi()).contains("tính lại từ khi nhận đủ hồ sơ");
        assertThat(anew.why().en()).contains("; suspended from 20 May 2024 09:00 to 1 May 2024 09:10");
    }

    @Test
    void a_refused_prosecution_stops_counting_until_the_file_is_there() {
        CaseFacts facts = fatal(inquiry(limit(CountedFrom.NOTICE, 0, "2024-05-31"), Police.REFUSED));
        Duty publication = duty(facts, "publish-minutes");
        assertThat(publication.dueOn()).isNull();
        assertThat(publication.at(Instant.parse("2024-12-31T00:00:00Z"))).isEqualTo(State.OPEN);
        assertThat(duty(facts, "police-file").state()).isEqualTo(State.OPEN);
        assertThat(duty(facts, "extension-request").state()).isEqualTo(State.NOT_APPLICABLE);
    }

    @Test
    void the_last_day_to_ask_for_an_extension_makes_nobody_late() {
        CaseFacts facts = fatal(inquiry(limit(CountedFrom.NOTICE, 0, "2024-05-31"), Police.NOT_INVOLVED));
        Duty chance = duty(facts, "extension-request");
        assertThat(chance.dueOn()).isEqualTo("2024-05-24");
        assertThat(chance.at(Instant.parse("2024-05-24T10:00:00Z"))).isEqualTo(State.OPEN);
        assertThat(chance.at(Instant.parse("2024-05-25T10:00:00Z"))).isEqualTo(State.NOT_APPLICABLE);
        assertThat(chance.confirmed()).isFalse();
    }

    @Test
    void minutes_are_sent_within_three_working_days_and_then_the_case_is_closed() {
        Inquiry announced = new Inquiry(
                NOTICED, DAY, Level.PROVINCE, limit(CountedFrom.NOTICE, 0, "2024-05-31"), Extension.NONE, PolicePart.NONE,
                Instant.parse("2024-08-30T02:00:00Z"), Instant.parse("2024-08-30T03:00:00Z"), null);
        assertThat(duty(fatal(announced), "send-minutes").dueOn()).isEqualTo("2024-09-06");
        assertThat(duty(fatal(announced), "publish-minutes").doneLate()).isTrue();
        assertThat(duty(fatal(announced), "closure").state()).isEqualTo(State.NOT_APPLICABLE);
        Inquiry sent = new Inquiry(
                NOTICED, DAY, Level.PROVINCE, announced.limit(), Extension.NONE, PolicePart.NONE,
                announced.announcedAt(), announced.publishedAt(), LATER);
        assertThat(duty(fatal(sent), "send-minutes").state()).isEqualTo(State.DONE);
        assertThat(duty(fatal(sent), "closure").state()).isEqualTo(State.OPEN);
    }

    @Test
    void a_letter_is_a_duty_until_it_is_sent_and_again_when_it_comes_back() {
        assertThat(letter(LetterState.UNDER_WAY).state()).isEqualTo(State.OPEN);
        assertThat(letter(LetterState.SENT).state()).isEqualTo(State.DONE);
        assertThat(letter(LetterState.NOT_WISHED).state()).isEqualTo(State.NOT_APPLICABLE);
        Duty returned = letter(LetterState.RETURNED);
        assertThat(returned.state()).isEqualTo(State.OPEN);
        assertThat(returned.basis().rule()).isEqualTo("LETTER_RETURNED");
        assertThat(returned.since()).isEqualTo(LATER);
    }

    @Test
    void the_employers_team_hands_a_fatal_case_upwards() {
        Inquiry employers = new Inquiry(
                null, DAY, Level.EMPLOYER, null, Extension.NONE, PolicePart.NONE, null, null, null);
        assertThat(duty(fatal(employers), "hand-over").state()).isEqualTo(State.OPEN);
        assertThat(duty(fatal(Inquiry.NOT_BEGUN), "hand-over").state()).isEqualTo(State.NOT_APPLICABLE);
    }

    @Test
    void demands_are_due_on_their_days_and_a_closed_directive_is_looked_at_again() {
        var open = new DemandFacts("1", LocalDate.of(2024, 5, 10), null);
        var answered = new DemandFacts("2", LocalDate.of(2024, 5, 10), LATER);
        var directive = new DirectiveFacts(
                "d1", Whose.ENTERPRISE, NOTICED, List.of(open, answered), false, LocalDate.of(2024, 11, 10), null);
        CaseFacts facts = facts(
                new Casualties(1, 0, 0, 0, null), NOTICED, List.of(), Inquiry.NOT_BEGUN, List.of(directive));
        assertThat(duty(facts, "demand:d1:1").at(LATER)).isEqualTo(State.LATE);
        assertThat(duty(facts, "demand:d1:1").whose()).isEqualTo(Whose.ENTERPRISE);
        assertThat(duty(facts, "demand:d1:2").state()).isEqualTo(State.DONE);
        assertThat(duty(facts, "demand:d1:2").doneLate()).isTrue();
        assertThat(duty(facts, "recheck:d1").dueOn()).isEqualTo("2024-11-10");
        assertThat(law.duties(facts).stream().map(Duty::id)).doesNotHaveDuplicates();
    }

    private Duty publication(RunningLimit limit, Police police) {
        return duty(fatal(inquiry(limit, police)), "publish-minutes");
    }

    private Duty letter(LetterState state) {
        var victim = new VictimFacts("v1", Condition.DEAD, NOTICED, new FamilyLetter(state, LATER));
        CaseFacts facts =
                facts(new Casualties(1, 0, 0, 0, null), NOTICED, List.of(victim), Inquiry.NOT_BEGUN, List.of());
        return duty(facts, "letter:v1");
    }

    private static CaseFacts fatal(Inquiry inquiry) {
        var dead = new VictimFacts("v1", Condition.DEAD, NOTICED, FamilyLetter.NONE);
        var hurt = new VictimFacts("v2", Condition.SEVERE, NOTICED, FamilyLetter.NONE);
        return facts(new Casualties(1, 1, 0, 0, null), NOTICED, List.of(dead, hurt), inquiry, List.of());
    }

    private static CaseFacts facts(
            Casualties casualties,
            @Nullable Instant graveSince,
            List<VictimFacts> victims,
            Inquiry inquiry,
            List<DirectiveFacts> directives) {
        return new CaseFacts(
                DAY, NOTICED, casualties, Employment.CONTRACT, graveSince, null, null, null, victims, inquiry, directives,
                List.of(), List.of(), null);
    }

    private static Inquiry inquiry(RunningLimit limit, Police police) {
        return new Inquiry(NOTICED, DAY, Level.PROVINCE, limit, granted(limit), part(police), null, null, null);
    }

    private static Extension granted(RunningLimit limit) {
        return limit.extendedBy() == 0 ? Extension.NONE : new Extension(true, LATER);
    }

    private static PolicePart part(Police step) {
        PolicePart part = PolicePart.NONE;
        for (Police each : Police.values()) {
            boolean passed = each != Police.NOT_INVOLVED && each != Police.PROSECUTED && each.compareTo(step) <= 0;
            if (passed) part = part.next(each, LATER);
        }
        return part;
    }

    private static RunningLimit limit(CountedFrom from, int extendedBy, String due) {
        LegalBasis basis = Law.load().rule("INV_FATAL", DAY).basis();
        return new RunningLimit(
                OffsetDateTime.parse("2024-05-01T09:10:00+07:00"), from, 30, extendedBy, LocalDate.parse(due), basis);
    }

    private Duty duty(CaseFacts facts, String id) {
        return law.duties(facts).stream().filter(duty -> duty.id().equals(id)).findFirst().orElseThrow();
    }
}
