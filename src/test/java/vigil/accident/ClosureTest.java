package vigil.accident;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.testing.Example.LEADER;
import static vigil.testing.Example.OFFICER;
import static vigil.testing.Example.aFatalAccident;
import static vigil.testing.Example.anAccident;
import static vigil.testing.Example.at;
import static vigil.testing.Example.words;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.accident.CondolenceCommand.Wish;
import vigil.accident.CondolenceEvent.*;
import vigil.accident.ClosureCommand.*;
import vigil.accident.ClosureEvent.*;
import vigil.accident.InvestigationEvent.*;
import vigil.accident.NoticeEvent.*;
import vigil.kernel.Actor;
import vigil.kernel.Confidential;
import vigil.kernel.Role;
import vigil.law.Casualties;
import vigil.law.Condition;
import vigil.law.ExpertiseKind;
import vigil.law.FileLetter;
import vigil.law.Law;
import vigil.testing.Example;

/** Closing: two people, and nothing on the checklist open. */
class ClosureTest {

    private final Example complete = complete();
    private final Example requested = complete.and(new ClosureRequested("officer", List.of()));

    @Test
    void a_case_with_nothing_open_is_closed_by_two_people() {
        complete.when(new RequestClosure()).then(new ClosureRequested("officer", everyItem()));
        requested.by(LEADER).when(new ApproveClosure()).then(new ClosureApproved("leader"));
        requested.by(LEADER)
                .when(new RefuseClosure(words("xem lại")))
                .then(new ClosureRefused("leader", words("xem lại")));
        complete.closed()
                .by(LEADER)
                .when(new Reopen(words("tình tiết mới")))
                .then(new CaseReopened("leader", words("tình tiết mới")));
    }

    @Test
    void who_asks_does_not_approve() {
        requested.by(Actor.of("officer", Role.LEADER))
                .when(new ApproveClosure())
                .refusedAndNotOffered(AccidentRule.APPROVER_MUST_NOT_BE_REQUESTER);
    }

    @Test
    void closure_is_asked_for_once_and_decided_only_when_asked_for() {
        requested.when(new RequestClosure()).refusedAndNotOffered(AccidentRule.CLOSURE_ALREADY_REQUESTED);
        complete.by(LEADER)
                .when(new ApproveClosure())
                .refusedAndNotOffered(AccidentRule.CLOSURE_MUST_BE_REQUESTED_FIRST);
        complete.by(LEADER)
                .when(new RefuseClosure(words("xem lại")))
                .refusedAndNotOffered(AccidentRule.CLOSURE_MUST_BE_REQUESTED_FIRST);
        complete.by(LEADER).when(new Reopen(words("mới"))).refusedAndNotOffered(AccidentRule.CASE_MUST_BE_CLOSED);
        requested.and(new ClosureRefused("leader", words("xem lại")))
                .when(new RequestClosure())
                .then(new ClosureRequested("officer", everyItem()));
    }

    @Test
    void refusing_and_reopening_have_a_reason() {
        requested.by(LEADER).when(new RefuseClosure(words(" "))).refused(AccidentRule.REASON_MUST_BE_GIVEN, "reason");
        complete.closed().by(LEADER).when(new Reopen(words(" "))).refused(AccidentRule.REASON_MUST_BE_GIVEN, "reason");
    }

    @Test
    void what_has_opened_since_closure_was_asked_for_stops_it() {
        requested.withDirectiveSent()
                .by(LEADER)
                .when(new ApproveClosure())
                .refusedAndNotOffered(AccidentRule.CHECKLIST_HAS_OPEN_ITEMS)
                .because("directives-closed:d1");
    }

    @Test
    void a_new_case_has_everything_open_that_it_can_have() {
        assertThat(open(aFatalAccident().withVictim("v1", Condition.DEAD)))
                .contains(
                        "victims-confirmed:case",
                        "identities-confirmed:v1",
                        "families-told:v1",
                        "families-written-to:v1",
                        "minutes-published:case",
                        "minutes-sent:case",
                        "files-complete:v1:b");
    }

    @Test
    void each_item_is_opened_by_what_it_waits_for() {
        assertThat(open(complete)).isEmpty();
        assertThat(open(complete.and(new LetterReturned("l1", at("09:50"), words("sai")))))
                .containsExactly("families-written-to:v1", "returned-letters-settled:l1");
        assertThat(open(complete.and(new LetterFollowUpNeeded("l1", "v1")))).containsExactly("families-put-right:l1");
        assertThat(open(complete.and(new ExpertiseOrdered("x1", ExpertiseKind.TECHNICAL, "Trung tâm", at("09:00")))))
                .containsExactly("expertise-received:x1");
        assertThat(open(complete.and(new ReferredToPolice(at("09:00"), null, null))))
                .containsExactly("police-answered:case");
        assertThat(open(complete.and(new FileHandedOver("f-b", "province-75", "officer"))))
                .containsExactly("hand-overs-accepted:f-b");
        assertThat(open(complete.and(new FileWithdrawn("f-b", words("nhầm"))))).containsExactly("files-complete:v1:b");
        assertThat(open(complete.withDirectiveSent())).containsExactly("directives-closed:d1");
        assertThat(open(complete.withDirectiveClosed(LocalDate.of(2024, 11, 1)))).isEmpty();
    }

    @Test
    void a_family_that_wishes_no_letter_needs_none_but_is_told() {
        Example told = anAccident(new Casualties(1, 0, 0, 0, null))
                .withVictim("v1", Condition.DEAD)
                .withRelative("r1", "v1")
                .wishing("r1", Wish.NO);
        assertThat(open(told)).contains("families-told:v1").doesNotContain("families-written-to:v1");
        assertThat(open(told.withRelative("r2", "v1"))).contains("families-written-to:v1");
    }

    @Test
    void a_visit_settles_what_a_letter_left_owing() {
        FamilyVisited visit = new FamilyVisited("v1", at("09:55"), words("cán bộ"), null, null);
        assertThat(open(complete.and(new LetterFollowUpNeeded("l1", "v1"), visit))).isEmpty();
        assertThat(open(complete.and(new LetterReturned("l1", at("09:50"), words("sai")), visit)))
                .containsExactly("families-written-to:v1");
    }

    @Test
    void the_checklist_is_computed_from_the_events_alone() {
        assertThat(Checklist.of(complete.events(), Law.load()).complete()).isTrue();
        assertThat(Checklist.of(complete.events(), Law.load()))
                .isEqualTo(new AccidentDecider(Law.load()).checklist(complete.state()));
    }

    private static List<String> open(Example example) {
        return Checklist.of(example.events(), Law.load()).open();
    }

    private static List<String> everyItem() {
        return Law.load().checklist().items().stream().map(item -> item.id()).toList();
    }

    /** A fatal accident with one victim, everything done. */
    private static Example complete() {
        Example told = anAccident(new Casualties(1, 0, 0, 0, null)).withAFamilyToWriteTo().withLetterSent();
        for (FileLetter letter : List.of(
                FileLetter.B, FileLetter.C, FileLetter.D, FileLetter.E, FileLetter.G, FileLetter.H)) {
            told = told.withFile("f-" + letter.code(), letter, "v1");
        }
        return told.by(OFFICER)
                .and(
                        new VictimsConfirmed(new Casualties(1, 0, 0, 0, null)),
                        new AnnouncementHeld(at("09:00"), Confidential.of("Trụ sở"), null),
                        new MinutesPublished(at("09:10"), null),
                        new MinutesSent(at("09:20"), List.of("Bộ")));
    }
}
