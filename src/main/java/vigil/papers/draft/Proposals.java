package vigil.papers.draft;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.accident.PaperCommand.Amending;
import vigil.accident.PaperCommand.PaperKind;
import vigil.accident.PaperEvent.Registration;

/** Proposes what a paper says from the facts of the case; the officer edits it. */
@Component
public class Proposals {

    private final Composer composer;

    Proposals(Composer composer) {
        this.composer = composer;
    }

    /** What is proposed; persons stand in it by id. */
    public record Proposal(String subject, List<String> to, List<String> copies, String text) {}

    /**
     * Which document a proposed paper amends.
     *
     * @param id in the case
     * @param registration {@code null} when it was signed before the book was kept here
     */
    public record Amended(
            String id, String subject, String day, String symbol, boolean withdraws, @Nullable Registration registration) {

        static Amended of(Document document, Amending how) {
            Registration as = document.registration();
            return new Amended(
                    document.id(),
                    document.subject(),
                    as == null ? "…" : Dates.day(as.signedOn()).substring("ngày ".length()),
                    as == null ? "…" : as.symbol(),
                    how != Amending.CORRECTS,
                    as);
        }
    }

    /** A paper of a kind as an office would write it on a day. */
    public Proposal of(PaperKind kind, CaseFacts facts, String office, LocalDate day) {
        CaseWords words = composer.words(facts, office, day);
        return new Proposal(subject(kind, words), to(kind, words), copies(kind, words), text(kind, words));
    }

    /** A paper that amends a signed document. */
    public Proposal amending(PaperKind kind, CaseDocuments.Found target, Amending how, String office, LocalDate day) {
        CaseWords words = composer.words(target.facts(), office, day);
        Document document = target.document();
        if (how == Amending.REPLACES) {
            Proposal proposed = of(kind, target.facts(), office, day);
            String instead = document.subject() + " (thay thế văn bản số " + Amended.of(document, how).symbol() + ")";
            return new Proposal(instead, composer.to(target), document.copies(), proposed.text());
        }
        Amended amended = Amended.of(document, how);
        String verb = how == Amending.CORRECTS ? "đính chính" : "thu hồi";
        List<String> before = composer.to(target);
        List<String> to = before.isEmpty() ? List.of(words.establishment()) : before;
        String text = composer.text("amendment", words, Map.of("amended", amended));
        return new Proposal(verb + " văn bản số " + amended.symbol(), to, List.of("Như trên", "Lưu: VT"), text);
    }

    /** Lines that a paper keeps in clear, without what the establishment is called. */
    public List<String> unnamed(List<String> lines, CaseFacts facts, String office) {
        CaseWords words = composer.words(facts, office, LocalDate.EPOCH);
        return lines.stream().map(line -> ClearLines.unnamed(line, words)).toList();
    }

    private String text(PaperKind kind, CaseWords words) {
        return kind == PaperKind.CONDOLENCE_LETTER ? "" : composer.text(kind.code(), words, Map.of());
    }

    /** It stands in the book, in clear: by day and place, not by what the establishment is called. */
    private static String subject(PaperKind kind, CaseWords words) {
        String accident = "vụ tai nạn lao động " + words.gravity() + " xảy ra " + Dates.day(words.facts().date()) + " tại " + words.province();
        return switch (kind) {
            case OFFICIAL_LETTER -> "xử lý " + accident;
            case TELEGRAM -> "Về việc khắc phục hậu quả " + accident;
            case CONDOLENCE_LETTER -> "Thư chia buồn";
            case EMPLOYER_TEAM -> "Về việc thành lập Đoàn điều tra tai nạn lao động cấp cơ sở";
            case PROVINCIAL_TEAM -> "Về việc thành lập Đoàn điều tra tai nạn lao động cấp tỉnh";
            case CENTRAL_TEAM -> "Về việc thành lập Đoàn điều tra tai nạn lao động cấp trung ương";
            case EMPLOYER_MINUTES, MINUTES -> "Điều tra " + accident;
            case ANNOUNCEMENT -> "Cuộc họp công bố Biên bản điều tra " + accident;
            case QUICK_REPORT -> "Về " + accident;
        };
    }

    private static List<String> to(PaperKind kind, CaseWords words) {
        return switch (kind) {
            case OFFICIAL_LETTER -> List.of(words.establishment());
            case TELEGRAM -> words.office().equals(Registration.CENTRAL)
                    ? List.of(words.provincialDepartment(), words.establishment())
                    : List.of(words.establishment());
            case QUICK_REPORT -> List.of(words.ministry() + " (" + words.centralDepartment() + ")");
            default -> List.of();
        };
    }

    private static List<String> copies(PaperKind kind, CaseWords words) {
        return switch (kind) {
            case OFFICIAL_LETTER, TELEGRAM, QUICK_REPORT -> List.of("Như trên", "Lưu: VT");
            case EMPLOYER_TEAM -> List.of("Như Điều 3", words.provincialDepartment(), "Lưu: VT");
            case PROVINCIAL_TEAM -> List.of("Như Điều 3", words.ministry() + " (để b/c)", "Lưu: VT");
            case CENTRAL_TEAM -> List.of("Như Điều 3", words.centralDepartment(), "Lưu: VT");
            case CONDOLENCE_LETTER, EMPLOYER_MINUTES, MINUTES, ANNOUNCEMENT -> List.of();
        };
    }
}
