package vigil.law.cases;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vigil.accident.AccidentCommand;
import vigil.accident.DirectiveCommand.*;
import vigil.accident.Establishment;
import vigil.accident.AccidentCommand.IntroducesPerson.Described;
import vigil.accident.InvestigationCommand.*;
import vigil.accident.InvestigationCommand.RecordFindings.Occupational;
import vigil.accident.Notice;
import vigil.accident.NoticeCommand.*;
import vigil.accident.PaperCommand.*;
import vigil.accident.PaperEvent.Registration;
import vigil.kernel.Confidential;
import vigil.kernel.Moment;
import vigil.kernel.VietNam;
import vigil.law.Casualties;
import vigil.law.Condition;
import vigil.law.ConditionBasis;
import vigil.law.Employment;
import vigil.law.ExpertiseKind;
import vigil.law.FileLetter;
import vigil.law.Level;

/** One step of a case in words, for example {@code 2024-05-06 10:00 v2 dies in treatment}, as the commands it means. */
record Sentence(OffsetDateTime at, String words) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final String T = "(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d)";
    private static final String PEOPLE = "((?:\\d+ (?:dead|severe|light|missing) ?)+)";
    private static final Confidential REASON = Confidential.of("vì vụ việc như vậy");

    private static final Map<Pattern, BiFunction<Matcher, OffsetDateTime, Stream<AccidentCommand>>> MEANINGS =
            new LinkedHashMap<>();

    static {
        means("reported in (\\d\\d), occurred " + T + ", noticed " + T + ", " + PEOPLE + "(?:, (.+))?", Sentence::report);
        means("victim listed (dead|severe|light|missing)(?: with injury (\\d+))?", (m, at) -> Stream.of(new AddVictim(
                null, "person-" + at.toEpochSecond(), "thợ", Employment.CONTRACT, condition(m.group(1)),
                m.group(2) == null ? List.of() : List.of(m.group(2)), at, new Described(null, null, null))));
        means("(v\\d) has no injury of the list", (m, _) ->
                Stream.of(new CorrectVictim(m.group(1), REASON, null, null, List.of())));
        means("(v\\d) dies (at the scene|in emergency care|in treatment|of relapse|declared by a court)", (m, at) ->
                Stream.of(changed(m.group(1), Condition.DEAD, at, death(m.group(2)))));
        means("(v\\d) recovers to light", (m, at) ->
                Stream.of(changed(m.group(1), Condition.LIGHT, at, ConditionBasis.RECOVERED)));
        means("(v\\d) corrected to (severe|light|missing)", (m, at) ->
                Stream.of(changed(m.group(1), condition(m.group(2)), at, ConditionBasis.CORRECTED)));
        means("(v\\d) withdrawn", (m, _) -> Stream.of(new WithdrawVictim(m.group(1), REASON)));
        means("list of victims confirmed", (_, _) -> Stream.of(new ConfirmVictims()));
        means("notice of " + PEOPLE, (m, at) -> Stream.of(notice(at, null, people(m.group(1)))));
        means("notice received " + T, (m, _) -> Stream.of(notice(time(m.group(1)), null, null)));
        means("form (III|IV|XIII) received", (m, at) ->
                Stream.of(notice(at, Notice.Form.valueOf(m.group(1)), null)));
        means("told by the commune", (_, at) -> Stream.of(
                new RecordNotice(Notice.Source.COMMUNE, "điện thoại", at, null, null, null, null)));
        means("quick report drafted here as (p\\d)", (_, _) -> Stream.of(drafted(PaperKind.QUICK_REPORT, null)));
        means("(p\\d) withdrawn by the paper (p\\d)", (m, at) -> Stream.concat(
                Stream.of(drafted(PaperKind.OFFICIAL_LETTER, m.group(1))), signed(m.group(2), at)));
        means("(p\\d) checked and signed", (m, at) -> signed(m.group(1), at));
        means("people sent to the scene", (_, at) -> Stream.of(new SendToScene(at, List.of(REASON), null)));
        means("team of the (employer|province|centre|sector) set up", (m, at) -> Stream.of(new OpenInvestigation(
                level(m.group(1)), new TeamDecision("01/QĐ", at.toLocalDate()), REASON, List.of(REASON))));
        means("(technical|forensic) expertise ordered", (m, at) -> Stream.of(new OrderExpertise(
                ExpertiseKind.valueOf(m.group(1).toUpperCase(Locale.ROOT)), "Trung tâm giám định", at, null)));
        means("expertise (x\\d) received", (m, at) ->
                Stream.of(new ReceiveExpertise(m.group(1), at, null, null)));
        means("extension asked for", (_, _) -> Stream.of(new RequestExtension(REASON)));
        means("extension granted", (_, at) -> Stream.of(new GrantExtension(at, null)));
        means("extension refused", (_, at) -> Stream.of(new RefuseExtension(at, REASON, null)));
        means("referred to the police", (_, at) -> Stream.of(new ReferToPolice(at, null, null, null)));
        means("prosecution opened", (_, at) -> Stream.of(new RecordProsecution(at, null, null, null)));
        means("prosecution refused", (_, at) -> Stream.of(new RecordNoProsecution(at, null, null, null)));
        means("police file received", (_, at) -> Stream.of(new ReceivePoliceFile(at, null, null, null)));
        means("handed over to the (province|centre)", (m, at) ->
                Stream.of(new HandOverInvestigation(level(m.group(1)), REASON, at, null)));
        means("file of (v\\d) complete", (m, _) -> Stream.of(FileLetter.B, FileLetter.C, FileLetter.D, FileLetter.E)
                .map(letter -> paper(m.group(1), letter)));
        means("forensic report of (v\\d) in the file", (m, _) -> Stream.of(paper(m.group(1), FileLetter.DD)));
        means("findings recorded", (_, _) -> Stream.of(
                new RecordFindings(Occupational.YES, 1, "điện giật", REASON, null, null, null)));
        means("announcement held", (_, at) -> Stream.of(new HoldAnnouncement(at, Confidential.of("Trụ sở"), null, null)));
        means("minutes published", (_, at) -> Stream.of(new PublishMinutes(at, null, null)));
        means("minutes sent", (_, at) -> Stream.of(new SendMinutes(at, List.of("Bộ"), null)));
        means("directive demands an answer by (\\d{4}-\\d\\d-\\d\\d)", (m, at) -> Stream.of(
                new DraftDirective(
                        new Addressee(AddresseeKind.DEPARTMENT, Confidential.of("Sở giả định"), null), Kind.OFFICIAL_LETTER,
                        Urgency.HOA_TOC, "Xác minh", List.of(new DemandDraft(REASON, LocalDate.parse(m.group(1))))),
                new SignDirective("d1"),
                new SendDirective("d1", "fax", at, null)));
        means("new investigation ordered of the (province|centre)", (m, _) ->
                Stream.of(new ReopenInvestigation(level(m.group(1)), REASON)));
    }

    private static void means(String words, BiFunction<Matcher, OffsetDateTime, Stream<AccidentCommand>> commands) {
        MEANINGS.put(Pattern.compile(words), commands);
    }

    /** Reads a line that begins with its time. */
    static Sentence of(String line) {
        return new Sentence(time(line.substring(0, 16)), line.substring(17));
    }

    static OffsetDateTime time(String local) {
        return LocalDateTime.parse(local, TIME).atZone(VietNam.ZONE).toOffsetDateTime();
    }

    /** The commands, in the order in which they are given. */
    List<AccidentCommand> commands() {
        for (var meaning : MEANINGS.entrySet()) {
            Matcher matcher = meaning.getKey().matcher(words);
            if (matcher.matches()) return meaning.getValue().apply(matcher, at).toList();
        }
        throw new IllegalArgumentException("nobody understands: " + words);
    }

    private static Stream<AccidentCommand> report(Matcher m, OffsetDateTime at) {
        String employment = m.group(5) == null ? "contract" : m.group(5);
        return Stream.of(new ReportAccident(
                m.group(1),
                Moment.exactly(time(m.group(2))),
                Confidential.of("Nơi giả định"),
                new Establishment(Confidential.of("Công ty giả định"), 2, null, null),
                switch (employment) {
                    case "without contract" -> Employment.NONE;
                    case "some without contract" -> Employment.MIXED;
                    default -> Employment.CONTRACT;
                },
                people(m.group(4)),
                new Notice(Notice.Source.POLICE, "điện thoại", time(m.group(3)), null, null),
                null,
                null,
                null));
    }

    private static Casualties people(String words) {
        int[] counts = new int[4];
        Matcher each = Pattern.compile("(\\d+) (dead|severe|light|missing)").matcher(words);
        while (each.find()) counts[condition(each.group(2)).ordinal()] = Integer.parseInt(each.group(1));
        return new Casualties(counts[0], counts[1], counts[2], counts[3], null);
    }

    private static RecordNotice notice(OffsetDateTime received, Notice.Form form, Casualties casualties) {
        return new RecordNotice(Notice.Source.PROVINCE, "fax", received, null, form, casualties, null);
    }

    private static DraftPaper drafted(PaperKind kind, String withdrawn) {
        return new DraftPaper(
                kind, "Về vụ tai nạn", null, null, null, REASON, withdrawn, withdrawn == null ? null : Amending.WITHDRAWS);
    }

    private static Stream<AccidentCommand> signed(String paper, OffsetDateTime at) {
        Registration place = new Registration(
                "75", at.getYear(), 1, "01/BC", at.toLocalDate(), Capacity.HEAD, null, "0".repeat(64), 1, 0);
        return Stream.of(new CheckPaper(paper, null), new SignPaper(paper, Capacity.HEAD, REASON, place));
    }

    private static ChangeVictimCondition changed(
            String victim, Condition to, OffsetDateTime at, ConditionBasis basis) {
        return new ChangeVictimCondition(victim, to, at, basis, null, null);
    }

    private static AttachFile paper(String victim, FileLetter letter) {
        return new AttachFile("f-" + letter + "-" + victim, letter, victim, null, "0".repeat(64), 1L, null);
    }

    private static ConditionBasis death(String words) {
        return switch (words) {
            case "at the scene" -> ConditionBasis.SCENE;
            case "in emergency care" -> ConditionBasis.EMERGENCY;
            case "in treatment" -> ConditionBasis.TREATMENT;
            case "of relapse" -> ConditionBasis.RELAPSE;
            default -> ConditionBasis.COURT;
        };
    }

    private static Condition condition(String word) {
        return Condition.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static Level level(String word) {
        return Level.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
