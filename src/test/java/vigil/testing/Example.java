package vigil.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.accident.AccidentCommand;
import vigil.accident.AccidentDecider;
import vigil.accident.AccidentEvent;
import vigil.accident.ClosureEvent.*;
import vigil.accident.CondolenceCommand.Wish;
import vigil.accident.CondolenceEvent.*;
import vigil.accident.DirectiveCommand.*;
import vigil.accident.DirectiveEvent.*;
import vigil.accident.Establishment;
import vigil.accident.Notice;
import vigil.accident.NoticeEvent.*;
import vigil.accident.chapters.Accident;
import vigil.kernel.Actor;
import vigil.kernel.Confidential;
import vigil.kernel.Moment;
import vigil.kernel.Occasion;
import vigil.kernel.Precision;
import vigil.kernel.Refused;
import vigil.kernel.Role;
import vigil.law.Casualties;
import vigil.law.Condition;
import vigil.law.ConditionBasis;
import vigil.law.Employment;
import vigil.law.FileLetter;
import vigil.law.Law;

/**
 * What has happened to one accident so far, told in phrases: {@code aFatalAccident().withVictim("v1").identified("v1")}.
 * Asked with {@link #when}, it answers what the decider makes of a command.
 */
public final class Example {

    /** The number of every accident told here. */
    public static final String NUMBER = "75-2024-0001";

    public static final Actor OFFICER = Actor.of("officer", Role.OFFICER);
    public static final Actor COLLEAGUE = Actor.of("officer2", Role.OFFICER);
    public static final Actor LEADER = Actor.of("leader", Role.LEADER);
    public static final Actor DONG_NAI = new Actor("province-75", Role.PROVINCIAL, "75");

    private static final AccidentDecider DECIDER = new AccidentDecider(Law.load());

    private final List<AccidentEvent> events;
    private final Actor by;
    private final Instant now;

    private Example(List<? extends AccidentEvent> events, Actor by, Instant now) {
        this.events = List.copyOf(events);
        this.by = by;
        this.now = now;
    }

    /** Before anything was reported: 1 May 2024, 10 o'clock; the accident happens about 08:10. */
    public static Example nothing() {
        return new Example(List.of(), OFFICER, at("10:00").toInstant());
    }

    /** A boiler has exploded; a notice says that one is dead and one severely hurt. */
    public static Example aFatalAccident() {
        return anAccident(new Casualties(1, 1, 0, 0, null));
    }

    /** The same with other stated casualties. */
    public static Example anAccident(Casualties stated) {
        return nothing()
                .and(
                        new AccidentReported(
                                NUMBER, "75", ABOUT_TEN_PAST_EIGHT, Confidential.of("Thiện Tân"), WOODWORKS, Employment.CONTRACT, stated,
                                null, null, null),
                        new NoticeReceived(NOTICE, null, null));
    }

    public static final Moment ABOUT_TEN_PAST_EIGHT = new Moment(at("08:10"), Precision.ABOUT, null);
    public static final Establishment WOODWORKS = new Establishment(Confidential.of("Công ty gỗ giả định"), 2, null, null);
    public static final Notice NOTICE = new Notice(Notice.Source.POLICE, "điện thoại", at("08:30"), null, null);

    /** A time on the day of the accident, for example {@code 08:10}. */
    public static OffsetDateTime at(String time) {
        return OffsetDateTime.parse("2024-05-01T" + time + ":00+07:00");
    }

    public static Confidential words(String text) {
        return Confidential.of(text);
    }

    /** The same accident with more that happened. */
    public Example and(AccidentEvent... more) {
        List<AccidentEvent> longer = new ArrayList<>(events);
        longer.addAll(List.of(more));
        return new Example(longer, by, now);
    }

    public Example by(Actor actor) {
        return new Example(events, actor, now);
    }

    /** The next command is recorded then. */
    public Example on(OffsetDateTime time) {
        return new Example(events, by, time.toInstant());
    }

    public Example daysLater(int days) {
        return new Example(events, by, now.plusSeconds(days * 86_400L));
    }

    public Example withVictim(String id, Condition condition) {
        return and(new VictimAdded(
                id, "person-" + id, 1990, null, "VN", "công nhân", Employment.CONTRACT, condition, List.of(), null));
    }

    public Example identified(String victimId) {
        return and(new IdentityConfirmed(victimId, words("căn cước"), at("09:00")));
    }

    public Example changed(String victimId, Condition from, Condition to, ConditionBasis basis) {
        return and(new VictimConditionChanged(victimId, from, to, at("09:30"), basis, null));
    }

    public Example withdrawnVictim(String victimId) {
        return and(new VictimWithdrawn(victimId, words("nhầm người")));
    }

    public Example withFile(String fileId, FileLetter letter, @Nullable String victimId) {
        return and(new FileAttached(fileId, letter, victimId, "ab".repeat(32), 10, null, DONG_NAI.id(), null));
    }

    public Example withRelative(String id, String victimId) {
        return and(new RelativeAdded(id, victimId, "person-" + id, "vợ", null));
    }

    public Example wishing(String relativeId, Wish letter) {
        return and(new FamilyWishesRecorded(relativeId, letter, Wish.YES, null, null));
    }

    public Example toldOfDeath(String relativeId, String victimId) {
        return and(new DeathNotified(victimId, relativeId, at("09:10"), words("cán bộ")));
    }

    /** A dead victim v1, identified, with a relative r1 who has been told. */
    public Example withAFamilyToWriteTo() {
        return withVictim("v1", Condition.DEAD).identified("v1").withRelative("r1", "v1").toldOfDeath("r1", "v1");
    }

    /** A letter l1 to r1 about v1, drafted by the officer. */
    public Example withLetterDrafted() {
        return and(new LetterDrafted("l1", "r1", "v1", words("Kính gửi"), null, OFFICER.id()));
    }

    public Example withLetterChecked() {
        return withLetterDrafted().and(new LetterChecked("l1", null, COLLEAGUE.id()));
    }

    public Example withLetterSigned() {
        return withLetterChecked().and(new LetterSigned("l1", LEADER.id()));
    }

    public Example withLetterSent() {
        return withLetterSigned().and(new LetterSent("l1", "bưu điện", at("09:40")));
    }

    /** A directive d1 with the demands 1 and 2, due on the 20th, drafted by the officer. */
    public Example withDirectiveDrafted() {
        LocalDate due = LocalDate.of(2024, 5, 20);
        List<Demand> demands = List.of(new Demand("1", words("Kiểm định"), due), new Demand("2", words("Báo cáo"), due));
        return and(new DirectiveDrafted(
                "d1", ENTERPRISE, Kind.OFFICIAL_LETTER, Urgency.KHAN, "Kiểm định nồi hơi", demands, OFFICER.id()));
    }

    public static final Addressee ENTERPRISE = new Addressee(AddresseeKind.ENTERPRISE, Confidential.of("Công ty gỗ giả định"), "75");

    public Example withDirectiveSigned() {
        return withDirectiveDrafted().and(new DirectiveSigned("d1", LEADER.id()));
    }

    public Example withDirectiveSent() {
        return withDirectiveSigned().and(new DirectiveSent("d1", "bưu điện", at("09:00")));
    }

    public Example answered(String demandId) {
        return and(new AnswerReceived("d1", demandId, words("Đã làm"), at("09:30")));
    }

    public Example graded(String demandId, Grade grade) {
        return answered(demandId).and(new AnswerGraded("d1", demandId, grade, words("đối chiếu"), OFFICER.id()));
    }

    public Example confirmed(String demandId, Grade grade) {
        return graded(demandId, grade).and(new GradeConfirmed("d1", demandId, grade, null, LEADER.id()));
    }

    public Example withDirectiveClosed(@Nullable LocalDate recheckDue) {
        return withDirectiveSent().and(new DirectiveClosed("d1", Outcome.IMPLEMENTED, recheckDue));
    }

    public Example closed() {
        return and(new ClosureRequested(OFFICER.id(), List.of()), new ClosureApproved(LEADER.id()));
    }

    /** What the decider makes of a command now. */
    public Ending when(AccidentCommand command) {
        Occasion occasion = new Occasion(NUMBER, by, now);
        Optional<Refused> hindrance = DECIDER.hindrance(state(), command.getClass(), occasion);
        try {
            return new Ending(DECIDER.decide(state(), command, occasion), null, hindrance);
        } catch (Refused refused) {
            return new Ending(List.of(), refused, hindrance);
        }
    }

    /** What a page would say against offering a command. */
    public Optional<Refused> against(Class<? extends AccidentCommand> command) {
        return DECIDER.hindrance(state(), command, new Occasion(NUMBER, by, now));
    }

    public Accident state() {
        return DECIDER.initial().evolve(events);
    }

    public List<AccidentEvent> events() {
        return events;
    }
}
