package vigil.accident;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.testing.Example.ABOUT_TEN_PAST_EIGHT;
import static vigil.testing.Example.NOTICE;
import static vigil.testing.Example.NUMBER;
import static vigil.testing.Example.WOODWORKS;
import static vigil.testing.Example.aFatalAccident;
import static vigil.testing.Example.at;
import static vigil.testing.Example.nothing;
import static vigil.testing.Example.words;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vigil.accident.NoticeCommand.*;
import vigil.accident.NoticeEvent.*;
import vigil.kernel.Confidential;
import vigil.kernel.Moment;
import vigil.kernel.Precision;
import vigil.law.Casualties;
import vigil.law.Employment;

/** Reports, further notices, corrected facts, notes and merging. */
class ReportingTest {

    private static final Casualties ONE_DEAD = new Casualties(1, 0, 0, 0, null);

    @Test
    void a_report_opens_the_case_with_its_first_notice() {
        nothing()
                .when(report("75", ABOUT_TEN_PAST_EIGHT, ONE_DEAD, NOTICE, "F", "ngã từ trên cao"))
                .then(
                        new AccidentReported(
                                NUMBER, "75", ABOUT_TEN_PAST_EIGHT, Confidential.of("Thiện Tân"), WOODWORKS, Employment.CONTRACT,
                                ONE_DEAD, "F", fallsFromHeight(), words("nổ")),
                        new NoticeReceived(NOTICE, null, null));
    }

    @Test
    void a_case_is_reported_once() {
        aFatalAccident()
                .when(report("75", ABOUT_TEN_PAST_EIGHT, ONE_DEAD, NOTICE, null, null))
                .refusedAndNotOffered(AccidentRule.CASE_EXISTS);
    }

    @Test
    void the_province_is_that_of_the_day_of_the_accident() {
        Moment in2025 = Moment.exactly(OffsetDateTime.parse("2025-08-05T09:40:00+07:00"));
        Notice notice = notice(in2025.at());
        var later = nothing().on(in2025.at().plusHours(1));
        later.when(report("74", in2025, ONE_DEAD, notice, null, null))
                .refused(AccidentRule.PROVINCE_UNKNOWN_ON_THAT_DATE, "provinceCode");
        assertThat(later.when(report("75", in2025, ONE_DEAD, notice, null, null)).refused()).isNull();
        assertThat(nothing().when(report("74", ABOUT_TEN_PAST_EIGHT, ONE_DEAD, NOTICE, null, null)).refused())
                .isNull();
    }

    @Test
    void an_accident_does_not_lie_ahead() {
        nothing()
                .when(report("75", Moment.exactly(at("10:01")), ONE_DEAD, notice(at("09:59")), null, null))
                .refused(AccidentRule.MUST_NOT_LIE_IN_THE_FUTURE, "occurred");
        Moment today = new Moment(at("23:59"), Precision.DATE, null);
        assertThat(nothing().when(report("75", today, ONE_DEAD, NOTICE, null, null)).refused()).isNull();
    }

    @Test
    void somebody_is_hurt() {
        nothing()
                .when(report("75", ABOUT_TEN_PAST_EIGHT, Casualties.NONE, NOTICE, null, null))
                .refused(AccidentRule.SOMEBODY_MUST_BE_HURT, "casualties");
    }

    @Test
    void a_notice_arrives_after_the_accident_and_not_ahead_of_now() {
        nothing()
                .when(report("75", Moment.exactly(at("08:10")), ONE_DEAD, notice(at("08:09")), null, null))
                .refused(AccidentRule.NOTICE_MUST_FOLLOW_THE_ACCIDENT, "notice.receivedAt");
        nothing()
                .when(report("75", ABOUT_TEN_PAST_EIGHT, ONE_DEAD, notice(at("10:01")), null, null))
                .refused(AccidentRule.MUST_NOT_LIE_IN_THE_FUTURE, "notice.receivedAt");
        assertThat(nothing()
                        .when(report("75", ABOUT_TEN_PAST_EIGHT, ONE_DEAD, notice(at("07:50")), null, null))
                        .refused())
                .as("about 08:10 may be earlier")
                .isNull();
    }

    @Test
    void sector_and_factor_are_in_the_lists() {
        nothing()
                .when(report("75", ABOUT_TEN_PAST_EIGHT, ONE_DEAD, NOTICE, "không có", null))
                .refused(AccidentRule.SECTOR_UNKNOWN, "sector");
        nothing()
                .when(report("75", ABOUT_TEN_PAST_EIGHT, ONE_DEAD, NOTICE, null, "không có"))
                .refused(AccidentRule.INJURING_FACTOR_UNKNOWN, "injuringFactor");
    }

    @Test
    void a_further_notice_may_state_other_casualties() {
        Casualties more = new Casualties(2, 5, 0, 0, "5 hoặc 7 người bị thương");
        var command = new RecordNotice(
                Notice.Source.PRESS, "báo", at("09:00"), null, null, more, words("tin nhanh"));
        aFatalAccident()
                .when(command)
                .then(new NoticeReceived(
                        new Notice(Notice.Source.PRESS, "báo", at("09:00"), null, null), more, words("tin nhanh")));
    }

    @Test
    void a_further_notice_neither_precedes_the_accident_nor_lies_ahead_nor_says_that_nobody_is_hurt() {
        aFatalAccident()
                .when(new RecordNotice(Notice.Source.PRESS, "báo", at("07:00"), null, null, null, null))
                .refused(AccidentRule.NOTICE_MUST_FOLLOW_THE_ACCIDENT, "receivedAt");
        aFatalAccident()
                .when(new RecordNotice(Notice.Source.PRESS, "báo", at("10:01"), null, null, null, null))
                .refused(AccidentRule.MUST_NOT_LIE_IN_THE_FUTURE, "receivedAt");
        aFatalAccident()
                .when(new RecordNotice(Notice.Source.PRESS, "báo", at("09:00"), null, null, Casualties.NONE, null))
                .refused(AccidentRule.SOMEBODY_MUST_BE_HURT, "casualties");
    }

    @Test
    void facts_are_corrected_with_a_reason_and_only_what_differs_is_told() {
        aFatalAccident()
                .when(correct("tên đúng", null, "Xã Thiện Tân"))
                .then(new FactsCorrected(words("tên đúng"), null, Confidential.of("Xã Thiện Tân"), null, null, null, null, null));
        aFatalAccident().when(correct("  ", null, "Xã")).refused(AccidentRule.REASON_MUST_BE_GIVEN, "reason");
        aFatalAccident().when(correct("lý do", null, "Thiện Tân")).refused(AccidentRule.SOMETHING_MUST_CHANGE);
    }

    @Test
    void a_corrected_time_still_fits_notices_and_province() {
        aFatalAccident()
                .when(correct("giờ đúng", Moment.exactly(at("08:31")), null))
                .refused(AccidentRule.NOTICE_MUST_FOLLOW_THE_ACCIDENT, "occurred");
        aFatalAccident()
                .when(correct("giờ đúng", Moment.exactly(at("10:30")), null))
                .refused(AccidentRule.MUST_NOT_LIE_IN_THE_FUTURE, "occurred");
        Moment exact = Moment.exactly(at("08:25"));
        aFatalAccident()
                .when(correct("giờ đúng", exact, null))
                .then(new FactsCorrected(words("giờ đúng"), exact, null, null, null, null, null, null));
    }

    @Test
    void a_note_is_added_even_to_a_merged_case() {
        NoteAdded added = new NoteAdded(words("gọi lại"), "v1");
        aFatalAccident().when(new AddNote(words("gọi lại"), "v1")).then(added);
        aFatalAccident()
                .and(new AccidentMerged("75-2024-0002", words("trùng")))
                .when(new AddNote(words("gọi lại"), "v1"))
                .then(added);
    }

    @Test
    void a_case_is_merged_into_another_and_then_lives_there() {
        AccidentMerged merged = new AccidentMerged("75-2024-0002", words("trùng"));
        aFatalAccident().when(new MergeInto("75-2024-0002", words("trùng"))).then(merged);
        aFatalAccident()
                .when(new MergeInto(NUMBER, words("trùng")))
                .refused(AccidentRule.TARGET_OF_MERGE_MUST_BE_ANOTHER_OPEN_CASE, "number");
        aFatalAccident()
                .when(new MergeInto("75-2024-0002", words(" ")))
                .refused(AccidentRule.REASON_MUST_BE_GIVEN, "reason");
        aFatalAccident().and(merged).when(new ConfirmVictims()).refusedAndNotOffered(AccidentRule.CASE_IS_MERGED);
    }

    private static String fallsFromHeight() {
        return vigil.law.Law.load()
                .codes()
                .resolve(vigil.law.CodeLists.Kind.INJURING_FACTOR, "ngã từ trên cao", ABOUT_TEN_PAST_EIGHT.date())
                .orElseThrow();
    }

    private static Notice notice(OffsetDateTime receivedAt) {
        return new Notice(Notice.Source.POLICE, "điện thoại", receivedAt, null, null);
    }

    private static ReportAccident report(
            String province, Moment occurred, Casualties casualties, Notice notice, @Nullable String sector,
            @Nullable String factor) {
        return new ReportAccident(
                province, occurred, Confidential.of("Thiện Tân"), WOODWORKS, Employment.CONTRACT, casualties, notice, sector, factor,
                words("nổ"));
    }

    private static CorrectFacts correct(String reason, @Nullable Moment occurred, @Nullable String place) {
        Confidential sealed = place == null ? null : Confidential.of(place);
        return new CorrectFacts(words(reason), occurred, sealed, null, null, null, null, null);
    }
}
