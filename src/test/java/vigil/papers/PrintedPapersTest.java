package vigil.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.papers.PapersRoom.*;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import vigil.accident.CondolenceCommand.SignLetter;
import vigil.accident.DirectiveCommand.*;
import vigil.accident.InvestigationEvent.AnnouncementHeld;
import vigil.accident.InvestigationEvent.SceneExamined;
import vigil.accident.InvestigationEvent.SentToScene;
import vigil.accident.Notice;
import vigil.accident.NoticeEvent.NoticeReceived;
import vigil.accident.PaperCommand.*;
import vigil.accident.PaperEvent.PaperDrafted;
import vigil.accident.PaperEvent.PaperSigned;
import vigil.accident.PaperEvent.Registration;
import vigil.kernel.Actor;
import vigil.kernel.Confidential;
import vigil.papers.draft.CaseDocuments.Found;
import vigil.papers.draft.Document;
import vigil.papers.signing.Printing.Printed;
import vigil.testing.pdf.PdfA;
import vigil.vault.Disclosed;

/** What comes out on paper: the words, the layout's marks, embedded fonts, the same bytes every time. */
class PrintedPapersTest {

    private final PapersRoom room = new PapersRoom();

    @AfterEach
    void close() {
        room.close();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = {"CONDOLENCE_LETTER", "EMPLOYER_TEAM", "EMPLOYER_MINUTES"})
    void every_kind_of_paper_is_signed_and_printed_as_it_was_signed(PaperKind kind) throws IOException {
        boolean central = kind == PaperKind.CENTRAL_TEAM || kind == PaperKind.OFFICIAL_LETTER || kind == PaperKind.TELEGRAM;
        Registration as = sign(kind, central);
        Found found = room.found("p1");
        Printed printed = room.printing().pdf(found, as);
        keep(kind.name(), printed.bytes());
        assertThat(printed.sha256()).isEqualTo(as.sha256());
        try (PDDocument pdf = Loader.loadPDF(printed.bytes())) {
            assertThat(text(pdf))
                    .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
                    .contains("Số: 01/" + (kind == PaperKind.TELEGRAM ? "CĐ-" : ""))
                    .contains("ngày 03 tháng 5 năm 2024", "Gỗ Giả Định", "Lê Thị Mẫu")
                    .doesNotContain("{v", "DỰ THẢO");
            isOnVietnameseA4(pdf);
        }
        isArchival(printed.bytes());
        byte[] docx = room.printing().docx(found, as).bytes();
        PdfA.keep(kind.name() + ".docx", docx);
        assertThat(wordsOf(docx))
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", as.symbol(), "Lê Thị Mẫu");
    }

    @ParameterizedTest
    @EnumSource(names = {"EMPLOYER_TEAM", "EMPLOYER_MINUTES"})
    void the_employers_forms_are_prepared_for_the_employer(PaperKind kind) throws IOException {
        room.tell(PROVINCE, new DraftPaper(kind, null, null, null, null, null, null, null));
        byte[] bytes = room.printing().draftPdf(room.found("p1"), LocalDate.of(2024, 5, 3)).bytes();
        keep(kind.name(), bytes);
        isArchival(bytes);
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            assertThat(text(pdf)).contains("CÔNG TY TNHH GỖ GIẢ ĐỊNH", "NGƯỜI SỬ DỤNG LAO ĐỘNG", "Soạn sẵn");
        }
    }

    @Test
    void a_quick_report_has_the_facts_and_the_victims_of_the_case() throws IOException {
        Registration as = sign(PaperKind.QUICK_REPORT, false);
        assertThat(as.symbol()).isEqualTo("01/BC-SLĐTBXH");
        try (PDDocument pdf = Loader.loadPDF(room.printing().pdf(room.found("p1"), as).bytes())) {
            assertThat(text(pdf))
                    .contains("ỦY BAN NHÂN DÂN TỈNH ĐỒNG NAI", "SỞ LAO ĐỘNG - THƯƠNG BINH")
                    .contains("BÁO CÁO NHANH", "Đồng Nai, ngày 03 tháng 5 năm 2024")
                    .contains("khoảng 08 giờ 10 phút, ngày 01 tháng 5 năm 2024")
                    .contains("01 người chết, 01 người bị thương nặng")
                    .contains("Nguyễn Thị Ngọc", "Ánh", "Nữ", "Trần Quốc Thắng")
                    .contains("nồi hơi bất ngờ phát nổ", "GIÁM ĐỐC");
        }
    }

    @Test
    void a_quick_report_states_only_measures_that_the_case_holds() {
        assertThat(proposed(PaperKind.QUICK_REPORT))
                .contains("- Thông báo cho Công an cấp huyện: ……;", "- Cử người đến hiện trường: ……;")
                .contains("- Khám nghiệm hiện trường: ……;", "thăm hỏi gia đình nạn nhân: ……")
                .doesNotContain("Đã ");
        room.happened(NUMBER, List.of(
                new NoticeReceived(
                        new Notice(Notice.Source.POLICE, "điện thoại", at("2024-05-01T09:40"), null, null), null, null),
                new SentToScene(at("2024-05-01T10:05"), List.of(words("Bà Lý Thu Hằng"))),
                new SceneExamined(at("2024-05-01T14:00"), null)));
        assertThat(proposed(PaperKind.QUICK_REPORT))
                .contains("- Cơ quan công an đã nắm vụ việc và báo tin lúc 09 giờ 40 phút, ngày 01 tháng 5 năm 2024;")
                .contains("- Đã cử người đến hiện trường lúc 10 giờ 05 phút, ngày 01 tháng 5 năm 2024;")
                .contains("- Đã khám nghiệm hiện trường lúc 14 giờ 00 phút, ngày 01 tháng 5 năm 2024;")
                .contains("thăm hỏi gia đình nạn nhân: ……");
    }

    @Test
    void a_quick_report_says_what_the_enterprise_was_told_to_do_and_nothing_of_what_lies_here_or_was_withdrawn() throws IOException {
        String dots = "thăm hỏi gia đình nạn nhân: ……";
        room.tell(OFFICER, new DraftDirective(
                new Addressee(AddresseeKind.ENTERPRISE, Confidential.of("Công ty TNHH Gỗ Giả Định"), "75"), Kind.OFFICIAL_LETTER, Urgency.KHAN,
                "khắc phục hậu quả", List.of(
                        new DemandDraft(words("Giữ nguyên hiện trường, dừng các nồi hơi cùng loại;"), LocalDate.of(2024, 5, 4)),
                        new DemandDraft(words("Thăm hỏi gia đình Nguyễn Thị Ngọc Ánh."), LocalDate.of(2024, 5, 10)))));
        room.tell(LEADER, new SignDirective("d1", Capacity.HEAD, words("Lê Thị Mẫu"), null));
        room.tell(OFFICER, new SendDirective("d1", "công văn", at("2024-05-03T08:50"), null));
        room.tell(LEADER, new SignDirective("d2", Capacity.HEAD, words("Lê Thị Mẫu"), null));
        assertThat(proposed(PaperKind.QUICK_REPORT)).as("one went to the province, one still lies here").contains(dots);
        room.tell(OFFICER, new SendDirective("d2", "công văn", at("2024-05-03T08:55"), null));
        assertThat(proposed(PaperKind.QUICK_REPORT))
                .contains("- Cục An toàn lao động đã yêu cầu cơ sở tại văn bản số 02/ATLĐ-CSATLĐ, gửi ngày 03 tháng 5 năm 2024:\n")
                .contains("+ Giữ nguyên hiện trường, dừng các nồi hơi cùng loại (hoàn thành trước ngày 04 tháng 5 năm 2024);\n")
                .contains("+ Thăm hỏi gia đình {v1} (hoàn thành trước ngày 10 tháng 5 năm 2024).")
                .doesNotContain(dots, "Thành lập Đoàn điều tra");
        keep("XIII-DEMANDED", room.printing().draftPdf(room.found("p2"), LocalDate.of(2024, 5, 3)).bytes());
        try (PDDocument pdf = Loader.loadPDF(room.printing().draftPdf(room.found("p2"), LocalDate.of(2024, 5, 3)).bytes())) {
            assertThat(text(pdf)).contains("+ Thăm hỏi gia đình Nguyễn Thị Ngọc Ánh (hoàn thành trước");
        }
        room.tell(LEADER, new WithdrawDirective("d2", words("gửi nhầm")));
        assertThat(proposed(PaperKind.QUICK_REPORT)).contains(dots).doesNotContain("Giữ nguyên hiện trường");
    }

    @Test
    void announcement_minutes_leave_open_who_came_and_what_was_said() {
        assertThat(proposed(PaperKind.ANNOUNCEMENT))
                .contains("08 giờ 00 phút, ngày 03 tháng 5 năm 2024", "- Đại diện tổ chức công đoàn: ……;", "Vắng mặt: ……")
                .contains("# III. Ý kiến của các thành viên dự họp\n……\n")
                .doesNotContain("thống nhất", "đã được đọc");
        room.happened(NUMBER, List.of(new AnnouncementHeld(
                at("2024-05-03T08:00"), Confidential.of("trụ sở Công ty TNHH Gỗ Giả Định"), words("Đại diện công đoàn không đồng ý."))));
        assertThat(proposed(PaperKind.ANNOUNCEMENT)).contains("\nĐại diện công đoàn không đồng ý.\n");
    }

    @Test
    void a_team_is_proposed_by_whoever_proposed_it_in_those_days() {
        assertThat(proposed(PaperKind.PROVINCIAL_TEAM)).contains("~ Theo đề nghị của Chánh Thanh tra Sở.");
        room.clock.set("2025-08-04T09:00:00+07:00");
        assertThat(proposed(PaperKind.PROVINCIAL_TEAM)).contains("~ Theo đề nghị của đơn vị tham mưu về an toàn, vệ sinh lao động.");
    }

    private String proposed(PaperKind kind) {
        room.tell(PROVINCE, new DraftPaper(kind, null, null, null, null, null, null, null));
        long papers = room.log.stream(NUMBER).stream().filter(r -> r.event() instanceof PaperDrafted).count();
        return ((Disclosed.Text) room.vault.open(room.found("p" + papers).document().text())).value();
    }

    @Test
    void a_letter_and_a_directive_are_printed_from_their_own_events() throws IOException {
        room.tell(LEADER, new SignLetter("l1", null, words("Lê Thị Mẫu"), null));
        room.tell(LEADER, new SignDirective("d1", Capacity.DEPUTY, words("Lê Thị Mẫu"), null));
        Printed letter = print("l1");
        Printed directive = print("d1");
        keep("LETTER", letter.bytes());
        keep("DIRECTIVE", directive.bytes());
        isArchival(letter.bytes());
        isArchival(directive.bytes());
        try (PDDocument first = Loader.loadPDF(letter.bytes()); PDDocument second = Loader.loadPDF(directive.bytes())) {
            assertThat(text(first)).contains("THƯ CHIA BUỒN", "Ông/Bà Phạm Văn Đường", "Nguyễn Thị Ngọc Ánh").doesNotContain("Số:");
            assertThat(registration("l1").symbol()).as("its number in the book").isEqualTo("01/TC-ATLĐ");
            assertThat(text(second))
                    .contains("HỎA TỐC", "02/ATLĐ-CSATLĐ", "KT. CỤC TRƯỞNG", "PHÓ CỤC TRƯỞNG", "Thành lập Đoàn điều tra");
        }
    }

    @Test
    void long_papers_number_their_pages_from_the_second_on() throws IOException {
        String page = "Đoạn văn dài để sang trang mới theo đúng thể thức.\n".repeat(90);
        room.tell(OFFICER, new DraftPaper(
                PaperKind.OFFICIAL_LETTER, "phụ lục", null, List.of("Sở A", "Sở B"), null, words(page), null, null));
        byte[] bytes = room.printing().draftPdf(room.found("p1"), LocalDate.of(2024, 5, 3)).bytes();
        keep("LONG", bytes);
        isArchival(bytes);
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
            PDFTextStripper second = new PDFTextStripper();
            second.setStartPage(2);
            second.setEndPage(2);
            assertThat(second.getText(pdf).strip()).startsWith("2");
        }
    }

    @Test
    void a_name_written_into_a_text_is_kept_by_id_and_falls_away_with_the_person() throws IOException {
        room.tell(OFFICER, new DraftPaper(
                PaperKind.OFFICIAL_LETTER, "chế độ", null, List.of("Bà Nguyễn Thị Ngọc Ánh"), List.of(),
                words("Giải quyết chế độ cho Nguyễn Thị Ngọc Ánh."), null, null));
        Document stored = room.found("p1").document();
        assertThat(stored.to()).containsExactly("Bà {v1}");
        assertThat(room.vault.open(stored.text())).isEqualTo(new Disclosed.Text("Giải quyết chế độ cho {v1}."));
        room.tell(COLLEAGUE, new CheckPaper("p1", null));
        room.tell(LEADER, new SignPaper("p1", Capacity.HEAD, words("Lê Thị Mẫu"), null));
        Printed before = print("p1");
        room.vault.forgotten.add("person-1");
        Printed after = print("p1");
        Registration as = registration("p1");
        assertThat(before.sha256()).isEqualTo(as.sha256());
        assertThat(after.forgotten()).isTrue();
        try (PDDocument pdf = Loader.loadPDF(after.bytes())) {
            assertThat(text(pdf)).doesNotContain("Ánh").contains("đã được xóa theo quy định");
        }
    }

    @Test
    void the_same_document_gives_the_same_bytes_when_the_case_has_gone_on() {
        Registration as = sign(PaperKind.MINUTES, false);
        room.clock.set("2024-09-03T09:00:00+07:00");
        room.tell(OFFICER, new DraftPaper(PaperKind.TELEGRAM, null, null, null, null, null, null, null));
        assertThat(print("p1").sha256()).isEqualTo(as.sha256());
        assertThat(print("p1").bytes()).isEqualTo(print("p1").bytes());
    }

    private Registration sign(PaperKind kind, boolean central) {
        Actor writer = central ? OFFICER : PROVINCE;
        room.tell(writer, new DraftPaper(kind, null, null, null, null, null, null, null));
        room.tell(central ? COLLEAGUE : PROVINCE_2, new CheckPaper("p1", null));
        Capacity capacity = kind == PaperKind.CENTRAL_TEAM ? Capacity.VICE_MINISTER : Capacity.HEAD;
        room.tell(central ? LEADER : DIRECTOR, new SignPaper("p1", capacity, words("Lê Thị Mẫu"), null));
        return ((PaperSigned) room.log.stream(NUMBER).getLast().event()).registration();
    }

    private Printed print(String id) {
        return room.printing().pdf(room.found(id), registration(id));
    }

    private Registration registration(String id) {
        return room.found(id).document().registration();
    }

    /** PDF/A-2a and PDF/UA-1 in the eyes of the reference validator. */
    private static void isArchival(byte[] pdf) throws IOException {
        assertThat(PdfA.faults(pdf)).isEmpty();
        assertThat(PdfA.barriers(pdf)).isEmpty();
    }

    private static void isOnVietnameseA4(PDDocument pdf) {
        assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("vi");
        for (PDPage page : pdf.getPages()) {
            assertThat(Math.abs(page.getMediaBox().getWidth() - PDRectangle.A4.getWidth())).isLessThan(1);
        }
    }

    private static String text(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
    }

    private static String wordsOf(byte[] docx) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx));
                XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        }
    }

    /** For the person who looks at them. */
    private static void keep(String name, byte[] pdf) throws IOException {
        PdfA.keep(name + ".pdf", pdf);
    }
}
