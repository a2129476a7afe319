package vigil.accident.retention;

import static vigil.testing.Example.COLLEAGUE;
import static vigil.testing.Example.LEADER;
import static vigil.testing.Example.OFFICER;
import static vigil.testing.Example.aFatalAccident;
import static vigil.testing.Example.words;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vigil.accident.AccidentRule;
import vigil.accident.ClosureCommand.*;
import vigil.accident.ClosureEvent.*;
import vigil.accident.NoticeCommand.HandOverFile;
import vigil.accident.NoticeCommand.RecheckFile;
import vigil.accident.NoticeEvent.AccidentMerged;
import vigil.accident.NoticeEvent.Wholeness;
import vigil.kernel.Actor;
import vigil.kernel.Role;
import vigil.law.FileLetter;
import vigil.law.LegalBasis;
import vigil.testing.Example;

/** What becomes of the files of a closed case: destroyed by two people, once the law does not keep them and nothing holds them. */
class RetentionTest {

    private static final LegalBasis BASIS = new LegalBasis("KEEP_FATAL", null, "Nghị định 39/2016/NĐ-CP, Điều 18 khoản 8");
    private static final LocalDate UNTIL = LocalDate.of(2039, 9, 12);
    private static final OffsetDateTime LAST_DAY = OffsetDateTime.parse("2039-09-11T23:59:59+07:00");
    private static final OffsetDateTime THEN = OffsetDateTime.parse("2039-09-12T00:00:00+07:00");
    private static final String DECISION = "12/QĐ-CVL ngày 12/09/2039";

    private final Example open = aFatalAccident().withFile("f1", FileLetter.B, null).withFile("f2", FileLetter.C, null);
    private final Example closed = open.closed().on(THEN);
    private final Example proposed = closed.and(new DestructionProposed("t1", files("f1"), OFFICER.id(), words("hết hạn")));

    @Test
    void a_file_that_the_law_does_not_keep_is_destroyed_by_two_people() {
        closed.when(propose("f1")).then(new DestructionProposed("t1", files("f1"), "officer", words("hết hạn")));
        proposed.by(LEADER).when(approve(files("f1")))
                .then(new DestructionApproved("t1", files("f1"), "officer", "leader", DECISION));
    }

    @Test
    void not_a_day_before() {
        closed.on(LAST_DAY).when(propose("f1")).refused(AccidentRule.RETENTION_FORBIDS_DESTRUCTION, "fileIds");
        proposed.on(LAST_DAY).by(LEADER).when(approve(files("f1"))).refused(AccidentRule.RETENTION_FORBIDS_DESTRUCTION);
    }

    @Test
    void a_day_that_was_put_off_since_the_proposal_stops_it() {
        List<Doomed> later = List.of(new Doomed("f1", "ab".repeat(32), 10, UNTIL.plusYears(4), BASIS));
        proposed.by(LEADER).when(approve(later)).refused(AccidentRule.RETENTION_FORBIDS_DESTRUCTION);
        proposed.by(LEADER).when(approve(null)).refused(AccidentRule.FILE_UNKNOWN, "proposalId");
    }

    @Test
    void who_proposes_does_not_decide() {
        proposed.by(Actor.of("officer", Role.LEADER))
                .when(approve(files("f1")))
                .refusedAndNotOffered(AccidentRule.APPROVER_MUST_NOT_BE_PROPOSER);
    }

    @Test
    void only_of_a_closed_case() {
        open.on(THEN).when(propose("f1")).refusedAndNotOffered(AccidentRule.CASE_MUST_BE_CLOSED);
        proposed.and(new CaseReopened("leader", words("mới")))
                .by(LEADER).when(approve(files("f1"))).refused(AccidentRule.CASE_MUST_BE_CLOSED);
        open.and(new AccidentMerged("75-2024-0002", words("trùng"))).on(THEN).when(propose("f1"))
                .then(new DestructionProposed("t1", files("f1"), "officer", words("hết hạn")));
    }

    @Test
    void all_files_are_those_that_may_go() {
        List<Doomed> one = Stream.concat(files("f1").stream(), Stream.of(new Doomed("f2", "cd".repeat(32), 9, UNTIL.plusDays(1), BASIS))).toList();
        closed.when(all(one)).then(new DestructionProposed("t1", files("f1"), "officer", words("hết hạn")));
        closed.on(LAST_DAY).when(all(one)).refused(AccidentRule.RETENTION_FORBIDS_DESTRUCTION);
        closed.and(held("h1", "f1")).when(all(files("f1", "f2")))
                .then(new DestructionProposed("t1", files("f2"), "officer", words("hết hạn")));
    }

    @Test
    void a_file_is_proposed_once_and_a_decided_proposal_stays_decided() {
        proposed.when(propose("f1")).refused(AccidentRule.DESTRUCTION_ALREADY_PROPOSED, "fileIds");
        proposed.when(all(files("f1", "f2")))
                .then(new DestructionProposed("t2", files("f2"), "officer", words("hết hạn")));
        proposed.by(COLLEAGUE).when(new WithdrawDestruction("t1", words("nhầm")))
                .then(new DestructionWithdrawn("t1", "officer2", words("nhầm")));
        proposed.by(LEADER).when(new RefuseDestruction("t1", words("còn dùng")))
                .then(new DestructionRefused("t1", "leader", words("còn dùng")));
        Example withdrawn = proposed.and(new DestructionWithdrawn("t1", "officer2", words("nhầm")));
        withdrawn.by(LEADER).when(approve(files("f1"))).refusedAndNotOffered(AccidentRule.DESTRUCTION_IS_DECIDED, "proposalId");
        withdrawn.when(propose("f1")).then(new DestructionProposed("t2", files("f1"), "officer", words("hết hạn")));
        closed.by(LEADER).when(approve(files("f1")))
                .refusedAndNotOffered(AccidentRule.DESTRUCTION_MUST_BE_PROPOSED_FIRST, "proposalId");
    }

    @Test
    void what_is_held_is_not_destroyed_until_the_hold_is_lifted() {
        Example held = proposed.and(held("h1"));
        held.by(LEADER).when(approve(files("f1"))).refused(AccidentRule.HOLD_FORBIDS_DESTRUCTION);
        closed.and(held("h1", "f1")).when(propose("f1")).refused(AccidentRule.HOLD_FORBIDS_DESTRUCTION, "fileIds");
        held.by(LEADER).when(new LiftHold("h1", words("xét xử xong"))).then(new HoldLifted("h1", "leader", words("xét xử xong")));
        Example lifted = held.and(new HoldLifted("h1", "leader", words("xong")));
        lifted.by(LEADER).when(approve(files("f1")))
                .then(new DestructionApproved("t1", files("f1"), "officer", "leader", DECISION));
        lifted.by(LEADER).when(new LiftHold("h1", words("xong"))).refusedAndNotOffered(AccidentRule.HOLD_IS_LIFTED, "holdId");
        closed.by(LEADER).when(new LiftHold("h1", words("xong"))).refusedAndNotOffered(AccidentRule.HOLD_UNKNOWN, "holdId");
    }

    @Test
    void files_are_held_in_an_open_case_too_with_a_reference_and_a_reason() {
        open.when(new HoldFiles(List.of("f1", "f1"), "CV 45/TA", words("tòa án")))
                .then(new FilesHeld("h1", List.of("f1"), "CV 45/TA", "officer", words("tòa án")));
        open.when(new HoldFiles(null, "CV 45/TA", words("tòa án")))
                .then(new FilesHeld("h1", List.of(), "CV 45/TA", "officer", words("tòa án")));
        open.when(new HoldFiles(null, " ", words("tòa án"))).refused(AccidentRule.HOLD_NEEDS_A_REFERENCE, "reference");
        open.when(new HoldFiles(null, "CV 45/TA", words(" "))).refused(AccidentRule.REASON_MUST_BE_GIVEN, "reason");
        open.when(new HoldFiles(List.of("f9"), "CV", words("tòa án"))).refused(AccidentRule.FILE_UNKNOWN, "fileIds");
    }

    @Test
    void a_destroyed_file_stays_in_the_list_and_nothing_more_is_done_with_it() {
        Example destroyed = proposed.and(new DestructionApproved("t1", files("f1"), "officer", "leader", DECISION));
        destroyed.when(propose("f1")).refused(AccidentRule.FILE_IS_DESTROYED, "fileIds");
        destroyed.when(new RecheckFile("f1", Wholeness.MISSING)).refused(AccidentRule.FILE_IS_DESTROYED, "fileId");
        destroyed.by(Example.DONG_NAI).when(new HandOverFile("f1", "officer")).refused(AccidentRule.FILE_IS_DESTROYED, "fileId");
        destroyed.when(new HoldFiles(List.of("f1"), "CV", words("tòa"))).refused(AccidentRule.FILE_IS_DESTROYED, "fileIds");
        destroyed.when(all(files("f1", "f2")))
                .then(new DestructionProposed("t2", files("f2"), "officer", words("hết hạn")));
        org.assertj.core.api.Assertions.assertThat(destroyed.state().evidence().present()).hasSize(2);
    }

    @Test
    void proposals_and_decisions_say_why() {
        closed.when(new ProposeDestruction(List.of("f1"), words(" "), files("f1")))
                .refused(AccidentRule.REASON_MUST_BE_GIVEN, "reason");
        proposed.by(LEADER).when(new ApproveDestruction("t1", " ", files("f1")))
                .refused(AccidentRule.DECISION_MUST_BE_GIVEN, "decision");
        proposed.by(LEADER).when(new RefuseDestruction("t1", words(""))).refused(AccidentRule.REASON_MUST_BE_GIVEN, "reason");
        aFatalAccident().closed().when(all(List.of())).refusedAndNotOffered(AccidentRule.NOTHING_IS_LEFT_TO_DESTROY);
    }

    private static ProposeDestruction propose(String fileId) {
        return new ProposeDestruction(List.of(fileId), words("hết hạn"), files(fileId));
    }

    private static ProposeDestruction all(List<Doomed> files) {
        return new ProposeDestruction(null, words("hết hạn"), files);
    }

    private static ApproveDestruction approve(@Nullable List<Doomed> files) {
        return new ApproveDestruction("t1", DECISION, files);
    }

    private static FilesHeld held(String holdId, String... files) {
        return new FilesHeld(holdId, List.of(files), "CV 45/TA", OFFICER.id(), words("tòa án"));
    }

    private static List<Doomed> files(String... ids) {
        return Stream.of(ids).map(id -> new Doomed(id, "ab".repeat(32), 10, UNTIL, BASIS)).toList();
    }
}
