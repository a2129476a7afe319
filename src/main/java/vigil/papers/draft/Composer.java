package vigil.papers.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import vigil.accident.DirectiveCommand.Urgency;
import vigil.accident.DirectiveEvent;
import vigil.accident.DirectiveEvent.DirectiveDrafted;
import vigil.accident.Establishment;
import vigil.accident.PaperCommand.Capacity;
import vigil.accident.PaperCommand.PaperKind;
import vigil.accident.PaperEvent.Registration;
import vigil.kernel.Confidential;
import vigil.law.Law;
import vigil.papers.draft.CaseDocuments.Found;
import vigil.papers.draft.NamesOnPaper.Names;
import vigil.papers.office.Letterheads;
import vigil.papers.office.Letterheads.Letterhead;
import vigil.papers.print.Templates;
import vigil.papers.sheet.Notation;
import vigil.papers.sheet.Sheet;
import vigil.papers.sheet.Sheet.Signature;
import vigil.vault.Disclosed;
import vigil.vault.Vault;

/** Lays a document of a case out: everything opened, every person by name. */
@Component
public class Composer {

    private static final String DRAFT = "DỰ THẢO";
    private static final String ERASED = "(nội dung đã được xóa theo quy định)";
    private static final String FOR_THE_EMPLOYER = "Soạn sẵn để người sử dụng lao động ký ban hành";
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Law law;
    private final Letterheads offices;
    private final Vault vault;
    private final TemplateEngine templates = Templates.texts();

    Composer(Law law, Letterheads offices, Vault vault) {
        this.law = law;
        this.offices = offices;
        this.vault = vault;
    }

    /** The facts of a case in the words of an office. */
    public CaseWords words(CaseFacts facts, String office, LocalDate day) {
        return new CaseWords(facts, office, day, law, offices, vault);
    }

    /** A text made from a template; persons stand in it by id. */
    public String text(String template, CaseWords words, Map<String, Object> more) {
        Context context = new Context(VIETNAMESE);
        context.setVariable("words", words);
        more.forEach(context::setVariable);
        return templates.process(template, context).strip();
    }

    /** The words of a paper somebody has written; persons stand in them by id. */
    public String words(Document document) {
        return document.text() == null ? "" : open(document.text());
    }

    /** The symbol without its number, as an office writes it on a day. */
    public String suffix(Document document, LocalDate day, Capacity capacity) {
        return offices.of(document.office(), day, document.kind(), capacity).suffix();
    }

    /** A signed document. */
    public Sheet signed(Found found, Names names, Registration as) {
        Document document = found.document();
        Letterhead head = offices.of(document.office(), as.signedOn(), document.kind(), as.capacity());
        String symbol = symbol(document.kind(), as.symbol());
        String place = head.place() + ", " + Dates.day(as.signedOn());
        String signer = as.signer() == null ? null : open(as.signer());
        return sheet(found, names, new Frame(head, symbol, place, as.signedOn(), signer, null));
    }

    /** A draft: no number, no date. */
    public Sheet draft(Found found, Names names, LocalDate today) {
        Document document = found.document();
        if (document.kind().employers()) return employers(found, names, today);
        Capacity capacity = document.kind() == PaperKind.CENTRAL_TEAM ? Capacity.MINISTER : Capacity.HEAD;
        Letterhead head = offices.of(document.office(), today, document.kind(), capacity);
        String place = head.place() + ", ngày … tháng … năm " + today.getYear();
        return sheet(found, names, new Frame(head, symbol(document.kind(), "……/" + head.suffix()), place, today, null, DRAFT));
    }

    /** A thư công bears neither number nor symbol (Decree 30/2020/NĐ-CP, App. III); it has its number in the book all the same. */
    private static String symbol(PaperKind kind, String symbol) {
        return kind == PaperKind.CONDOLENCE_LETTER ? "" : "Số: " + symbol;
    }

    private Sheet employers(Found found, Names names, LocalDate today) {
        String employer = words(found.facts(), found.document().office(), today).establishment().toUpperCase(VIETNAMESE);
        String symbol = found.document().kind() == PaperKind.EMPLOYER_TEAM ? "Số: ……/QĐ" : "Số: ……/BB";
        Letterhead head = new Letterhead(List.of(employer), "", "", List.of("NGƯỜI SỬ DỤNG LAO ĐỘNG"));
        String place = "……, ngày … tháng … năm " + today.getYear();
        return sheet(found, names, new Frame(head, symbol, place, today, null, FOR_THE_EMPLOYER));
    }

    /** What surrounds the words. */
    private record Frame(
            Letterhead head,
            String symbol,
            String place,
            LocalDate day,
            @Nullable String signer,
            @Nullable String mark) {}

    private Sheet sheet(Found found, Names names, Frame frame) {
        Document document = found.document();
        return new Sheet(
                issuer(document.kind(), frame.head()),
                frame.symbol(),
                frame.place(),
                urgency(document.urgency()),
                title(document),
                subject(document),
                document.kind() == PaperKind.TELEGRAM
                        ? offices.name(document.office(), frame.day()) + " điện"
                        : "Kính gửi",
                to(found).stream().map(names::into).toList(),
                Notation.read(names.into(written(found, frame.day()))),
                document.copies().stream().map(names::into).toList(),
                signatures(document.kind(), frame),
                frame.mark());
    }

    private static List<String> issuer(PaperKind kind, Letterhead head) {
        if (kind != PaperKind.MINUTES && kind != PaperKind.ANNOUNCEMENT) return head.issuer();
        return List.of(head.issuer().getLast(), "ĐOÀN ĐIỀU TRA\nTAI NẠN LAO ĐỘNG");
    }

    private static @Nullable String urgency(Urgency urgency) {
        return switch (urgency) {
            case NORMAL -> null;
            case KHAN -> "KHẨN";
            case THUONG_KHAN -> "THƯỢNG KHẨN";
            case HOA_TOC -> "HỎA TỐC";
        };
    }

    private static @Nullable String title(Document document) {
        return switch (document.kind()) {
            case OFFICIAL_LETTER -> null;
            case TELEGRAM -> "CÔNG ĐIỆN";
            case CONDOLENCE_LETTER -> document.subject().toUpperCase(VIETNAMESE);
            case EMPLOYER_TEAM, PROVINCIAL_TEAM, CENTRAL_TEAM -> "QUYẾT ĐỊNH";
            case EMPLOYER_MINUTES, MINUTES, ANNOUNCEMENT -> "BIÊN BẢN";
            case QUICK_REPORT -> "BÁO CÁO NHANH";
        };
    }

    private static String subject(Document document) {
        String subject = document.subject();
        return switch (document.kind()) {
            case OFFICIAL_LETTER -> subject.startsWith("V/v") ? subject : "V/v " + subject;
            case CONDOLENCE_LETTER -> "";
            default -> subject;
        };
    }

    private List<Signature> signatures(PaperKind kind, Frame frame) {
        Signature own = new Signature(frame.head().capacity(), frame.signer());
        Signature head = new Signature(List.of("TRƯỞNG ĐOÀN", "ĐIỀU TRA"), frame.signer());
        Signature employer = new Signature(List.of("NGƯỜI SỬ DỤNG", "LAO ĐỘNG"), null);
        Signature members = new Signature(List.of("CÁC THÀNH VIÊN", "ĐOÀN ĐIỀU TRA"), null);
        return switch (kind) {
            case MINUTES -> List.of(members, head);
            case EMPLOYER_MINUTES -> List.of(members, employer);
            case ANNOUNCEMENT -> List.of(employer, new Signature(List.of("NGƯỜI", "GHI BIÊN BẢN"), null), head);
            default -> List.of(own);
        };
    }

    private String written(Found found, LocalDate day) {
        Document document = found.document();
        if (document.text() != null) return open(document.text());
        CaseWords words = words(found.facts(), document.office(), day);
        return text(String.valueOf(document.template()), words, details(document));
    }

    private Map<String, Object> details(Document document) {
        return switch (document.details()) {
            case DirectiveDrafted e -> {
                List<Map<String, String>> demands = new ArrayList<>();
                e.demands().forEach(demand -> demands.add(
                        Map.of("text", open(demand.text()), "due", Dates.day(demand.due()))));
                yield Map.of("addressee", addressee(e), "demands", demands);
            }
            case String victim -> Map.of("victim", victim);
            case null, default -> Map.of();
        };
    }

    private String open(Confidential text) {
        return switch (text) {
            case Confidential.Open open -> open.text();
            case Confidential.Closed closed -> switch (vault.open(closed)) {
                case Disclosed.Text(String clear) -> clear;
                case Disclosed.Erased _ -> ERASED;
            };
            case Confidential.Clear clear -> clear.text();
        };
    }

    /** Whom a document is addressed to; persons stand in it by id. */
    public List<String> to(Found found) {
        Document document = found.document();
        if (document.details() instanceof DirectiveDrafted e) return List.of(addressee(e));
        CaseWords words = words(found.facts(), document.office(), LocalDate.EPOCH);
        return document.to().stream().map(line -> ClearLines.named(line, words)).toList();
    }

    private String addressee(DirectiveDrafted directive) {
        return vault.open(directive.to().name()) instanceof Disclosed.Text(String name) ? name : CaseWords.NAMELESS;
    }

    /** Whether words of a document, or of the case that it tells of, fell away with somebody they were about. */
    public boolean erased(Found found) {
        Stream<Confidential> directive = found.document().details() instanceof DirectiveDrafted e
                ? Stream.concat(Stream.of(e.to().name()), e.demands().stream().map(DirectiveEvent.Demand::text))
                : Stream.empty();
        Establishment at = found.facts().establishment();
        Stream<@Nullable Confidential> facts =
                Stream.of(found.document().text(), found.facts().place(), at.name(), at.address());
        return Stream.concat(directive, facts).anyMatch(this::isErased);
    }

    private boolean isErased(@Nullable Confidential text) {
        return text instanceof Confidential.Closed closed && vault.open(closed) instanceof Disclosed.Erased;
    }
}
