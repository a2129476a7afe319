package vigil.papers.draft;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.accident.Establishment;
import vigil.accident.InvestigationCommand.RecordFindings.Occupational;
import vigil.accident.InvestigationEvent.FindingsRecorded;
import vigil.accident.NewPerson.Sex;
import vigil.accident.PaperEvent.Registration;
import vigil.kernel.Confidential;
import vigil.kernel.VietNam;
import vigil.law.Authorities.Part;
import vigil.law.Casualties;
import vigil.law.CodeLists.Kind;
import vigil.law.Condition;
import vigil.law.Law;
import vigil.papers.draft.CaseFacts.Victim;
import vigil.papers.office.Letterheads;
import vigil.vault.Disclosed;
import vigil.vault.Vault;

/**
 * The facts of a case in the words of official documents; what is not known is a row of dots, as on a form.
 *
 * @param office the office that writes
 * @param day the day of writing
 */
public record CaseWords(CaseFacts facts, String office, LocalDate day, Law law, Letterheads offices, Vault vault) {

    private static final String DOTS = "……";
    private static final String ERASED = "(nội dung đã được xóa theo quy định)";
    /** Stands where an establishment's name stood whose key is gone. */
    static final String NAMELESS = "(tên cơ sở đã được xóa theo quy định)";

    public String when() {
        return Dates.moment(facts.occurred());
    }

    public String noticed() {
        return Dates.minute(facts.noticedAt());
    }

    public String today() {
        return Dates.day(day);
    }

    public String place() {
        return fact(facts.place());
    }

    public String establishment() {
        return open(facts.establishment().name(), NAMELESS);
    }

    public String address() {
        return fact(facts.establishment().address());
    }

    public String taxCode() {
        return said(facts.establishment().taxCode());
    }

    public String establishmentType() {
        Establishment at = facts.establishment();
        if (at.type() == null) return DOTS;
        return law.codes().name(Kind.ESTABLISHMENT_TYPE, String.valueOf(at.type()), facts.date()).vi();
    }

    /** The unit the place belonged to on the day of the accident. */
    public String province() {
        return offices.unit(facts.provinceCode(), facts.date());
    }

    public String ministry() {
        return law.authorities().on(Part.MINISTRY, day).name().vi();
    }

    public String teamProposer() {
        return law.authorities().on(Part.TEAM_PROPOSER, day).name().vi();
    }

    public String centralDepartment() {
        return law.authorities().on(Part.CENTRAL_DEPARTMENT, day).name().vi();
    }

    public String provincialDepartment() {
        String unit = law.places().today(facts.provinceCode(), facts.date(), day).orElse(facts.provinceCode());
        return offices.name(unit, day);
    }

    public String officeName() {
        return offices.name(office, day);
    }

    /** Whose decision it is, above the grounds. */
    public String authority() {
        String name = office.equals(Registration.CENTRAL)
                ? "Bộ trưởng " + ministry()
                : "Giám đốc " + law.authorities().on(Part.PROVINCIAL_DEPARTMENT, day).name().vi();
        return name.toUpperCase(Locale.forLanguageTag("vi"));
    }

    /** The police whom an employer had to tell on the day of the accident. */
    public String police() {
        return law.authorities().on(Part.LOCAL_POLICE, facts.date()).name().vi();
    }

    /** That the police know of the accident, when they told the office themselves; otherwise a place to fill in. */
    public String policeKnows() {
        OffsetDateTime told = facts.policeToldAt();
        return told == null
                ? "Thông báo cho " + police() + ": " + DOTS
                : "Cơ quan công an đã nắm vụ việc và báo tin lúc " + Dates.minute(told);
    }

    /** When people of the office went to the scene; a place to fill in while the case does not say so. */
    public String sentToScene() {
        OffsetDateTime at = facts.sentToSceneAt();
        return at == null ? "Cử người đến hiện trường: " + DOTS : "Đã cử người đến hiện trường lúc " + Dates.minute(at);
    }

    /** When the scene was examined; a place to fill in while the case does not say so. */
    public String sceneExamined() {
        OffsetDateTime at = facts.sceneExaminedAt();
        return at == null
                ? "Khám nghiệm hiện trường: " + DOTS
                : "Đã khám nghiệm hiện trường lúc " + Dates.minute(at);
    }

    /** What the enterprise has been told to do, as the directives to it say; a place to fill in while there is none. */
    public String demanded() {
        if (facts.demanded().isEmpty()) {
            return "- Yêu cầu đối với cơ sở về bảo vệ hiện trường, cứu chữa người bị nạn, thăm hỏi gia đình nạn nhân: " + DOTS;
        }
        return facts.demanded().stream().map(this::demanded).collect(Collectors.joining("\n"));
    }

    private String demanded(Demanded.Letter letter) {
        LocalDate sent = VietNam.dateOf(Objects.requireNonNull(letter.sentAt()).toInstant());
        Registration as = letter.registration();
        String symbol = as == null ? "" : " số " + as.symbol();
        String office = law.authorities().on(Part.CENTRAL_DEPARTMENT, sent).name().vi();
        String head = "- %s đã yêu cầu cơ sở tại văn bản%s, gửi %s:".formatted(office, symbol, Dates.day(sent));
        return letter.demands().stream()
                .map(one -> "+ %s (hoàn thành trước %s)".formatted(bare(open(one.text())), Dates.day(one.due())))
                .collect(Collectors.joining(";\n", head + "\n", "."));
    }

    /** Without the full stop that what follows would have to stand behind. */
    private static String bare(String sentence) {
        return sentence.replaceAll("[.;,\\s]+$", "");
    }

    /** "02 người chết, 01 người bị thương nặng". */
    public String casualties() {
        Casualties count = facts.casualties();
        List<String> parts = new ArrayList<>();
        if (count.dead() > 0) parts.add("%02d người chết".formatted(count.dead()));
        if (count.severe() > 0) parts.add("%02d người bị thương nặng".formatted(count.severe()));
        if (count.light() > 0) parts.add("%02d người bị thương nhẹ".formatted(count.light()));
        if (count.missing() > 0) parts.add("%02d người mất tích".formatted(count.missing()));
        return String.join(", ", parts);
    }

    /** What the accident is called by its gravest consequence. */
    public String gravity() {
        Casualties count = facts.casualties();
        return count.dead() > 0 ? "chết người" : count.severe() > 0 ? "nặng" : "nhẹ";
    }

    /** One row of a table for every victim, named by id. */
    public String victimRows() {
        List<String> rows = new ArrayList<>();
        for (Victim victim : facts.victims()) {
            rows.add("| %02d | {%s} | %s | %s | %s | %s |".formatted(
                    rows.size() + 1,
                    victim.id(),
                    victim.birthYear() == null ? "" : victim.birthYear(),
                    victim.sex() == null ? "" : victim.sex() == Sex.FEMALE ? "Nữ" : "Nam",
                    victim.occupation(),
                    condition(victim.condition())));
        }
        return rows.isEmpty() ? "| 01 | " + DOTS + " |  |  |  |  |" : String.join("\n", rows);
    }

    /** How a victim is spoken of. */
    public String titleOf(String victimId) {
        return facts.victims().stream()
                .filter(victim -> victim.id().equals(victimId) && victim.sex() != null)
                .findFirst()
                .map(victim -> victim.sex() == Sex.FEMALE ? "bà" : "ông")
                .orElse("ông/bà");
    }

    private static String condition(Condition condition) {
        return switch (condition) {
            case DEAD -> "Chết";
            case SEVERE -> "Bị thương nặng";
            case LIGHT -> "Bị thương nhẹ";
            case MISSING -> "Mất tích";
        };
    }

    public String summary() {
        return open(facts.summary());
    }

    public String teamHead() {
        return open(facts.head());
    }

    public List<String> members() {
        return facts.members().isEmpty()
                ? List.of(DOTS, DOTS)
                : facts.members().stream().map(this::open).toList();
    }

    public String course() {
        FindingsRecorded found = facts.findings();
        return found == null ? DOTS : open(found.course());
    }

    public String faults() {
        FindingsRecorded found = facts.findings();
        return found == null ? DOTS : open(found.faults());
    }

    public String mainCause() {
        FindingsRecorded found = facts.findings();
        if (found == null) return DOTS;
        return law.codes().name(Kind.CAUSE, String.valueOf(found.mainCause()), facts.date()).vi();
    }

    public String factor() {
        FindingsRecorded found = facts.findings();
        return found == null
                ? DOTS
                : law.codes().name(Kind.INJURING_FACTOR, found.injuringFactor(), facts.date()).vi();
    }

    public String conclusion() {
        FindingsRecorded found = facts.findings();
        if (found == null) return "Đây là " + DOTS + " tai nạn lao động.";
        return switch (found.occupational()) {
            case Occupational.YES -> "Đây là tai nạn lao động " + gravity() + ".";
            case Occupational.COMMUTING ->
                "Đây là tai nạn được hưởng trợ cấp theo khoản 2 Điều 39 Luật An toàn, vệ sinh lao động.";
            case Occupational.NO -> "Đây không phải là tai nạn lao động.";
        };
    }

    public String recommendations() {
        if (facts.recommendations().isEmpty()) return "- " + DOTS;
        return facts.recommendations().stream()
                .map(one -> "- %s: %s (hoàn thành trước %s).".formatted(one.to(), open(one.text()), Dates.day(one.due())))
                .collect(Collectors.joining("\n"));
    }

    public String announcedAt() {
        var held = facts.announcement();
        return held == null ? DOTS : Dates.minute(held.at());
    }

    public String announcedIn() {
        var held = facts.announcement();
        return held == null ? DOTS : fact(held.place());
    }

    /** What the case holds of other opinions; that nobody had one is never claimed. */
    public String dissent() {
        var held = facts.announcement();
        return open(held == null ? null : held.dissent());
    }

    private String open(@Nullable Confidential sealed) {
        return open(sealed, NamesOnPaper.FORGOTTEN);
    }

    private String fact(@Nullable Confidential sealed) {
        return open(sealed, ERASED);
    }

    private String open(@Nullable Confidential sealed, String erased) {
        if (sealed == null) return DOTS;
        return switch (vault.open(sealed)) {
            case Disclosed.Text(String clear) -> clear.strip().replaceAll("\\R+", " ");
            case Disclosed.Erased _ -> erased;
        };
    }

    private static String said(@Nullable String fact) {
        return fact == null || fact.isBlank() ? DOTS : fact;
    }
}
