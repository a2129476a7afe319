package vigil.accident;

import static vigil.testing.Example.DONG_NAI;
import static vigil.testing.Example.OFFICER;
import static vigil.testing.Example.aFatalAccident;
import static vigil.testing.Example.words;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vigil.accident.NoticeCommand.*;
import vigil.accident.NoticeEvent.*;
import vigil.kernel.Actor;
import vigil.law.Condition;
import vigil.law.FileLetter;
import vigil.testing.Example;

/** The papers of a case and whose hands they are in. */
class EvidenceTest {

    private static final String HASH = "ab".repeat(32);
    private final Example attached = aFatalAccident().withFile("f1", FileLetter.B, null).by(DONG_NAI);

    @Test
    void a_file_is_attached_with_its_hash_and_whoever_attaches_it_keeps_it() {
        aFatalAccident()
                .withVictim("v1", Condition.DEAD)
                .by(DONG_NAI)
                .when(attach("f2", "v1", HASH))
                .then(new FileAttached("f2", FileLetter.D, "v1", HASH, 10, words("bản sao"), "province-75", null));
    }

    @Test
    void a_file_was_uploaded_and_is_attached_once() {
        aFatalAccident().when(attach("f2", null, null)).refused(AccidentRule.FILE_UNKNOWN, "fileId");
        attached.when(attach("f1", null, HASH)).refused(AccidentRule.FILE_ALREADY_ATTACHED, "fileId");
        attached.and(new FileWithdrawn("f1", words("nhầm")))
                .when(attach("f1", null, HASH))
                .refused(AccidentRule.FILE_ALREADY_ATTACHED, "fileId");
        attached.when(attach("f2", "v9", HASH)).refused(AccidentRule.VICTIM_UNKNOWN, "victimId");
    }

    @Test
    void a_withdrawn_file_stays_withdrawn() {
        attached.when(new WithdrawFile("f1", words("nhầm"))).then(new FileWithdrawn("f1", words("nhầm")));
        attached.when(new WithdrawFile("f1", words(" "))).refused(AccidentRule.REASON_MUST_BE_GIVEN, "reason");
        Example withdrawn = attached.and(new FileWithdrawn("f1", words("nhầm")));
        withdrawn.when(new WithdrawFile("f1", words("nhầm")))
                .refusedAndNotOffered(AccidentRule.FILE_IS_WITHDRAWN, "fileId");
        withdrawn.when(new HandOverFile("f1", "officer")).refusedAndNotOffered(AccidentRule.FILE_IS_WITHDRAWN, "fileId");
    }

    @Test
    void a_file_changes_hands_only_when_the_receiver_accepts() {
        attached.when(new HandOverFile("f1", "officer")).then(new FileHandedOver("f1", "province-75", "officer"));
        Example offered = attached.and(new FileHandedOver("f1", "province-75", "officer"));
        offered.by(OFFICER).when(new AcceptFile("f1")).then(new FileAccepted("f1", "officer"));
        offered.by(OFFICER)
                .when(new HandOverFile("f1", "officer2"))
                .refusedAndNotOffered(AccidentRule.FILE_IS_IN_OTHER_HANDS, "fileId");
        Example accepted = offered.and(new FileAccepted("f1", "officer"));
        accepted.by(OFFICER)
                .when(new HandOverFile("f1", "officer2"))
                .then(new FileHandedOver("f1", "officer", "officer2"));
        accepted.when(new HandOverFile("f1", "officer2"))
                .refusedAndNotOffered(AccidentRule.FILE_IS_IN_OTHER_HANDS, "fileId");
    }

    @Test
    void nobody_accepts_what_is_not_handed_to_him_and_nobody_hands_over_to_himself() {
        attached.by(OFFICER)
                .when(new AcceptFile("f1"))
                .refusedAndNotOffered(AccidentRule.FILE_IS_NOT_BEING_HANDED_TO_YOU, "fileId");
        attached.and(new FileHandedOver("f1", "province-75", "officer"))
                .when(new AcceptFile("f1"))
                .refusedAndNotOffered(AccidentRule.FILE_IS_NOT_BEING_HANDED_TO_YOU, "fileId");
        attached.when(new HandOverFile("f1", "province-75"))
                .refused(AccidentRule.FILE_IS_IN_THESE_HANDS_ALREADY, "to");
        attached.when(new HandOverFile("f9", "officer")).refused(AccidentRule.FILE_UNKNOWN, "fileId");
    }

    @Test
    void a_hand_over_comes_to_nothing_when_it_is_declined_or_taken_back() {
        Example offered = attached.and(new FileHandedOver("f1", "province-75", "officer"));
        offered.by(OFFICER).when(new DeclineFile("f1", words("sai tệp"))).then(new FileDeclined("f1", "officer", words("sai tệp")));
        offered.by(OFFICER).when(new DeclineFile("f1", words(" "))).refused(AccidentRule.REASON_MUST_BE_GIVEN, "reason");
        offered.when(new DeclineFile("f1", words("x")))
                .refusedAndNotOffered(AccidentRule.FILE_IS_NOT_BEING_HANDED_TO_YOU, "fileId");
        offered.when(new TakeBackFile("f1")).then(new FileTakenBack("f1", "province-75"));
        offered.by(OFFICER).when(new TakeBackFile("f1")).refusedAndNotOffered(AccidentRule.FILE_IS_IN_OTHER_HANDS, "fileId");
        attached.when(new TakeBackFile("f1")).refusedAndNotOffered(AccidentRule.FILE_IS_NOT_BEING_HANDED_OVER, "fileId");
        for (Example over : List.of(
                offered.and(new FileDeclined("f1", "officer", words("x"))), offered.and(new FileTakenBack("f1", "province-75")))) {
            over.by(OFFICER).when(new AcceptFile("f1")).refused(AccidentRule.FILE_IS_NOT_BEING_HANDED_TO_YOU, "fileId");
            over.by(DONG_NAI).when(new HandOverFile("f1", "officer2")).then(new FileHandedOver("f1", "province-75", "officer2"));
        }
    }

    @Test
    void the_server_tells_what_became_of_a_file_once_and_people_as_often_as_they_ask() {
        RecheckFile changed = new RecheckFile("f1", Wholeness.CHANGED);
        RecheckFile whole = new RecheckFile("f1", Wholeness.WHOLE);
        Example broken = attached.and(new FileFoundBroken("f1", Wholeness.CHANGED));
        attached.by(Actor.SERVER).when(changed).then(new FileFoundBroken("f1", Wholeness.CHANGED));
        attached.by(Actor.SERVER).when(whole).refused(AccidentRule.FILE_IS_AS_IT_WAS, "fileId");
        broken.by(Actor.SERVER).when(changed).refused(AccidentRule.FILE_IS_AS_IT_WAS, "fileId");
        broken.by(Actor.SERVER).when(whole).then(new FileFoundWhole("f1"));
        broken.when(changed).then(new FileFoundBroken("f1", Wholeness.CHANGED));
        attached.when(whole).then(new FileFoundWhole("f1"));
        attached.when(new RecheckFile("f9", Wholeness.WHOLE)).refused(AccidentRule.FILE_UNKNOWN, "fileId");
        attached.when(new RecheckFile("f1", null)).refused(AccidentRule.FILE_UNKNOWN, "fileId");
    }

    private static AttachFile attach(String fileId, @Nullable String victimId, @Nullable String sha256) {
        return new AttachFile(
                fileId, FileLetter.D, victimId, words("bản sao"), sha256, sha256 == null ? null : 10L, null);
    }
}
