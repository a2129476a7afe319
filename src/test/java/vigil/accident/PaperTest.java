package vigil.accident;

import static vigil.accident.AccidentRule.*;
import static vigil.testing.Example.COLLEAGUE;
import static vigil.testing.Example.DONG_NAI;
import static vigil.testing.Example.LEADER;
import static vigil.testing.Example.OFFICER;
import static vigil.testing.Example.aFatalAccident;
import static vigil.testing.Example.words;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vigil.accident.CondolenceCommand.SignLetter;
import vigil.accident.CondolenceEvent.LetterSigned;
import vigil.accident.CondolenceEvent.LetterWithdrawn;
import vigil.accident.DirectiveCommand.Outcome;
import vigil.accident.DirectiveCommand.SignDirective;
import vigil.accident.DirectiveCommand.Urgency;
import vigil.accident.DirectiveEvent.DirectiveClosed;
import vigil.accident.DirectiveEvent.DirectiveWithdrawn;
import vigil.accident.PaperCommand.*;
import vigil.accident.PaperEvent.*;
import vigil.kernel.Actor;
import vigil.kernel.Role;
import vigil.testing.Example;

/** An official paper from its draft to the signature, and what may be done to it afterwards: nothing but another paper. */
class PaperTest {

    private static final Actor PROVINCIAL_LEADER = new Actor("leader-75", Role.LEADER, "75");
    private static final Registration NUMBER_ONE = new Registration(
            "central", 2024, 1, "01/ATLĐ-CSATLĐ", LocalDate.of(2024, 5, 1), Capacity.HEAD, words("Lê Văn Mẫu"),
            "ab".repeat(32), 1, 10);

    private final Example drafted = aFatalAccident().and(drafted("p1", PaperKind.OFFICIAL_LETTER, null, null));
    private final Example checked = drafted.and(new PaperChecked("p1", null, COLLEAGUE.id()));
    private final Example signed = checked.and(new PaperSigned("p1", NUMBER_ONE, LEADER.id()));

    private static final CheckPaper CHECK = new CheckPaper("p1", null);
    private static final SignPaper SIGN = sign(Capacity.HEAD);
    private static final RevisePaper REVISE = new RevisePaper("p1", "khác", null, null, null, null);
    private static final DiscardPaper DISCARD = new DiscardPaper("p1", words("không cần nữa"));

    @Test
    void the_way_of_a_paper() {
        aFatalAccident()
                .when(draft(PaperKind.OFFICIAL_LETTER, null, null))
                .then(drafted("p1", PaperKind.OFFICIAL_LETTER, null, null));
        drafted.by(COLLEAGUE).when(CHECK).then(new PaperChecked("p1", null, "officer2"));
        checked.by(LEADER).when(SIGN).then(new PaperSigned("p1", NUMBER_ONE, "leader"));
        drafted.when(REVISE).then(new PaperRevised(
                "p1", "khác", Urgency.NORMAL, List.of("Sở"), List.of("Lưu: VT"), words("Nội dung"), "officer"));
        drafted.when(DISCARD).then(new PaperDiscarded("p1", words("không cần nữa"), "officer"));
    }

    @Test
    void four_eyes_see_every_paper() {
        drafted.when(CHECK).refused(CHECKER_MUST_NOT_BE_DRAFTER, "paperId");
        drafted.by(LEADER).when(SIGN).refusedAndNotOffered(PAPER_MUST_BE_CHECKED_FIRST, "paperId");
        Actor author = Actor.of("officer", Role.LEADER);
        checked.by(author).when(SIGN).refusedAndNotOffered(SIGNER_MUST_NOT_BE_DRAFTER, "paperId");
        checked.by(COLLEAGUE).when(CHECK).refusedAndNotOffered(PAPER_ALREADY_CHECKED, "paperId");
    }

    @Test
    void whoever_revises_is_an_author_too_and_the_check_counts_no_longer() {
        Example revised = checked.and(new PaperRevised(
                "p1", "khác", Urgency.NORMAL, List.of(), List.of(), words("Khác"), COLLEAGUE.id()));
        revised.by(LEADER).when(SIGN).refused(PAPER_MUST_BE_CHECKED_FIRST, "paperId");
        revised.by(COLLEAGUE).when(CHECK).refused(CHECKER_MUST_NOT_BE_DRAFTER, "paperId");
    }

    @Test
    void a_signed_paper_is_never_changed() {
        signed.when(REVISE).refusedAndNotOffered(SIGNED_PAPER_IS_NEVER_CHANGED, "paperId");
        signed.by(COLLEAGUE).when(CHECK).refusedAndNotOffered(SIGNED_PAPER_IS_NEVER_CHANGED, "paperId");
        signed.when(DISCARD).refusedAndNotOffered(SIGNED_PAPER_IS_NEVER_CHANGED, "paperId");
        signed.by(LEADER).when(SIGN).refusedAndNotOffered(SIGNED_PAPER_IS_NEVER_CHANGED, "paperId");
    }

    @Test
    void a_discarded_draft_stays_discarded() {
        Example discarded = drafted.and(new PaperDiscarded("p1", words("nhầm"), "officer"));
        discarded.when(REVISE).refusedAndNotOffered(PAPER_IS_DISCARDED, "paperId");
        discarded.by(LEADER).when(SIGN).refusedAndNotOffered(PAPER_IS_DISCARDED, "paperId");
        drafted.when(new DiscardPaper("p1", words(" "))).refused(REASON_MUST_BE_GIVEN, "reason");
    }

    @Test
    void a_signature_without_a_place_in_the_book_is_none() {
        checked.by(LEADER)
                .when(new SignPaper("p1", Capacity.HEAD, words("Lê Văn Mẫu"), null))
                .refused(SIGNATURE_NEEDS_A_PLACE_IN_THE_BOOK);
    }

    @Test
    void a_paper_is_complete() {
        Example fatal = aFatalAccident();
        DraftPaper silent = new DraftPaper(
                PaperKind.OFFICIAL_LETTER, "trích yếu", null, null, null, words(" "), null, null);
        DraftPaper nameless = new DraftPaper(
                PaperKind.OFFICIAL_LETTER, " ", null, null, null, words("Nội dung"), null, null);
        fatal.when(silent).refused(TEXT_MUST_BE_GIVEN, "text");
        fatal.when(nameless).refused(SUBJECT_MUST_BE_GIVEN, "subject");
        drafted.when(new RevisePaper("p9", null, null, null, null, null)).refused(PAPER_UNKNOWN, "paperId");
        fatal.when(draft(PaperKind.CONDOLENCE_LETTER, null, null))
                .refused(LETTERS_TO_FAMILIES_ARE_DRAFTED_AS_LETTERS, "kind");
    }

    @Test
    void every_office_writes_its_own_papers() {
        Example fatal = aFatalAccident();
        fatal.when(draft(PaperKind.QUICK_REPORT, null, null)).refused(PAPER_BELONGS_TO_ANOTHER_OFFICE, "kind");
        fatal.when(draft(PaperKind.PROVINCIAL_TEAM, null, null)).refused(PAPER_BELONGS_TO_ANOTHER_OFFICE, "kind");
        fatal.by(DONG_NAI).when(draft(PaperKind.CENTRAL_TEAM, null, null))
                .refused(PAPER_BELONGS_TO_ANOTHER_OFFICE, "kind");
        drafted.by(DONG_NAI).when(REVISE).refusedAndNotOffered(PAPER_BELONGS_TO_ANOTHER_OFFICE, "paperId");
        checked.by(PROVINCIAL_LEADER).when(SIGN).refusedAndNotOffered(SIGNER_MUST_BELONG_TO_THE_OFFICE, "paperId");
    }

    @Test
    void letters_and_directives_of_the_centre_are_signed_there_and_numbered() {
        Example letter = aFatalAccident().withAFamilyToWriteTo().withLetterChecked();
        letter.by(PROVINCIAL_LEADER).when(new SignLetter("l1")).refused(SIGNER_MUST_BELONG_TO_THE_OFFICE, "letterId");
        letter.by(LEADER)
                .when(new SignLetter("l1", Capacity.HEAD, null, NUMBER_ONE))
                .then(new LetterSigned("l1", NUMBER_ONE, "leader"));
        aFatalAccident().withDirectiveDrafted().by(PROVINCIAL_LEADER)
                .when(new SignDirective("d1"))
                .refused(SIGNER_MUST_BELONG_TO_THE_OFFICE, "directiveId");
    }

    @Test
    void the_minister_sets_up_the_central_team_and_nobody_else_signs_for_the_minister() {
        Example team = aFatalAccident()
                .and(drafted("p1", PaperKind.CENTRAL_TEAM, null, null), new PaperChecked("p1", null, COLLEAGUE.id()));
        team.by(LEADER).when(SIGN).refused(MINISTER_SETS_UP_THE_CENTRAL_TEAM, "capacity");
        team.by(LEADER).when(sign(Capacity.VICE_MINISTER)).then(new PaperSigned("p1", NUMBER_ONE, "leader"));
        Example provincial = aFatalAccident().and(
                of("75", "p1", PaperKind.PROVINCIAL_TEAM), new PaperChecked("p1", null, "province-75-2"));
        provincial.by(PROVINCIAL_LEADER).when(sign(Capacity.MINISTER))
                .refused(CAPACITY_DOES_NOT_BELONG_TO_THE_OFFICE, "capacity");
    }

    @ParameterizedTest
    @EnumSource(names = {"EMPLOYER_TEAM", "EMPLOYER_MINUTES"})
    void the_office_prepares_the_employers_forms_but_does_not_sign_them(PaperKind kind) {
        aFatalAccident()
                .and(drafted("p1", kind, null, null), new PaperChecked("p1", null, COLLEAGUE.id()))
                .by(LEADER)
                .when(SIGN)
                .refusedAndNotOffered(EMPLOYER_SIGNS_THIS_FORM, "paperId");
    }

    @Test
    void a_signed_paper_is_put_right_by_another_that_refers_to_it() {
        Example correcting = signed.and(
                drafted("p2", PaperKind.OFFICIAL_LETTER, "p1", Amending.WITHDRAWS),
                new PaperChecked("p2", null, COLLEAGUE.id()));
        SignPaper sign = new SignPaper("p2", Capacity.HEAD, words("Lê Văn Mẫu"), NUMBER_ONE);
        correcting.by(LEADER).when(sign).then(
                new PaperSigned("p2", NUMBER_ONE, "leader"),
                new DocumentAmended("p1", Amending.WITHDRAWS, "p2", NUMBER_ONE.symbol()));
        correcting.and(new DocumentAmended("p1", Amending.WITHDRAWS, "p9", "09/X")).by(LEADER).when(sign)
                .refused(AMENDED_DOCUMENT_IS_WITHDRAWN, "amends");
        signed.and(new DocumentAmended("p1", Amending.CORRECTS, "p2", "02/X"))
                .when(draft(PaperKind.OFFICIAL_LETTER, "p1", Amending.CORRECTS))
                .then(drafted("p2", PaperKind.OFFICIAL_LETTER, "p1", Amending.CORRECTS));
    }

    @Test
    void an_amendment_has_the_right_form() {
        signed.when(draft(PaperKind.TELEGRAM, "p1", Amending.CORRECTS)).refused(CORRECTION_IS_AN_OFFICIAL_LETTER, "kind");
        signed.when(draft(PaperKind.TELEGRAM, "p1", Amending.REPLACES)).refused(REPLACEMENT_IS_OF_THE_SAME_KIND, "kind");
        signed.when(draft(PaperKind.OFFICIAL_LETTER, "p1", null))
                .refused(AMENDING_MUST_BE_SAID_WHOLE, "amends", "amending");
        drafted.when(draft(PaperKind.OFFICIAL_LETTER, "p1", Amending.WITHDRAWS))
                .refused(AMENDED_DOCUMENT_MUST_BE_SIGNED, "amends");
        drafted.when(draft(PaperKind.OFFICIAL_LETTER, "p9", Amending.WITHDRAWS))
                .refused(AMENDED_DOCUMENT_MUST_BE_SIGNED, "amends");
    }

    @Test
    void a_directive_and_a_letter_that_are_withdrawn_by_a_paper_are_withdrawn_in_their_own_chapter() {
        SignPaper sign = new SignPaper("p1", Capacity.HEAD, words("Lê Văn Mẫu"), NUMBER_ONE);
        PaperChecked check = new PaperChecked("p1", null, COLLEAGUE.id());
        aFatalAccident().withDirectiveSent()
                .and(drafted("p1", PaperKind.OFFICIAL_LETTER, "d1", Amending.WITHDRAWS), check)
                .by(LEADER).when(sign).then(
                        new PaperSigned("p1", NUMBER_ONE, "leader"),
                        new DocumentAmended("d1", Amending.WITHDRAWS, "p1", NUMBER_ONE.symbol()),
                        new DirectiveWithdrawn("d1", words("Văn bản số " + NUMBER_ONE.symbol())));
        aFatalAccident().withAFamilyToWriteTo().withLetterSent()
                .and(drafted("p1", PaperKind.OFFICIAL_LETTER, "l1", Amending.WITHDRAWS), check)
                .by(LEADER).when(sign).then(
                        new PaperSigned("p1", NUMBER_ONE, "leader"),
                        new DocumentAmended("l1", Amending.WITHDRAWS, "p1", NUMBER_ONE.symbol()),
                        new LetterWithdrawn("l1", words("Văn bản số " + NUMBER_ONE.symbol())));
        aFatalAccident().withDirectiveSent().and(new DirectiveClosed("d1", Outcome.SUPERSEDED, null))
                .when(draft(PaperKind.OFFICIAL_LETTER, "d1", Amending.WITHDRAWS))
                .refused(DIRECTIVE_IS_CLOSED, "amends");
    }

    private static SignPaper sign(Capacity capacity) {
        return new SignPaper("p1", capacity, words("Lê Văn Mẫu"), NUMBER_ONE);
    }

    private static DraftPaper draft(PaperKind kind, @Nullable String amends, @Nullable Amending how) {
        return new DraftPaper(
                kind, "trích yếu", null, List.of("Sở"), List.of("Lưu: VT"), words("Nội dung"), amends, how);
    }

    private static PaperDrafted drafted(String id, PaperKind kind, @Nullable String amends, @Nullable Amending how) {
        return new PaperDrafted(
                id, kind, "central", "trích yếu", Urgency.NORMAL, List.of("Sở"), List.of("Lưu: VT"),
                words("Nội dung"), amends, how, OFFICER.id());
    }

    private static PaperDrafted of(String office, String id, PaperKind kind) {
        return new PaperDrafted(
                id, kind, office, "trích yếu", Urgency.NORMAL, List.of(), List.of(), words("Nội dung"), null, null,
                DONG_NAI.id());
    }
}
