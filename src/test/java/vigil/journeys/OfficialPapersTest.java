package vigil.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vigil.eventlog.EventHistory;
import vigil.kernel.Actor;
import vigil.kernel.Role;
import vigil.papers.NumberTaken;
import vigil.testing.Reply;
import vigil.testing.RunningOffice;

/** Official papers over HTTP: proposed, drafted, checked, signed and numbered, read, amended, and entered in the book. */
@TestPropertySource(properties = "vigil.official-papers=an office of its own, whose books nobody else writes in")
class OfficialPapersTest extends RunningOffice {

    private static final Actor OFFICER = Actor.of("officer", Role.OFFICER);

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private EventHistory history;

    private MockMvcTester pages;
    private String number = "";

    @BeforeAll
    void a_case_with_a_victim() {
        pages = MockMvcTester.create(
                MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build());
        clock.set("2026-11-20T09:00:00+07:00");
        number = as("officer")
                .post("/api/accidents", Bodies.fatalAccident("79", "2026-11-20T08:00:00+07:00", "2026-11-20T08:30:00+07:00"))
                .expect(201)
                .field("number");
        as("officer").command(
                number, "add-victim",
                """
                {"person":{"name":"Nguyễn Thị Giả Định","sex":"female"},"occupation":"công nhân","employment":"contract",
                 "condition":"dead"}""").expect(200);
    }

    @Test
    void a_paper_goes_its_way_and_is_put_right_by_another() throws Exception {
        String proposed = as("officer").get(path("documents/proposal?kind=telegram")).expect(200).field("text");
        assertThat(proposed).contains("Doanh nghiệp giả định", "01 người chết");
        Reply drafted = as("officer").command(
                number, "draft-paper",
                "{\"kind\":\"official-letter\",\"text\":\"Đề nghị giải quyết chế độ cho Nguyễn Thị Giả Định.\"}");
        assertThat(drafted.expect(200).field("paperId")).isEqualTo("p1");
        assertThat(as("officer").get(path("documents/p1")).expect(200).field("text")).contains("{v1}");
        as("officer").command(number, "check-paper", "{\"paperId\":\"p1\"}").refused("checker-must-not-be-drafter");
        as("leader").command(number, "sign-paper", SIGN.formatted("p1")).refused("paper-must-be-checked-first");
        as("officer2").command(number, "check-paper", "{\"paperId\":\"p1\"}").expect(200);
        as("leader").command(number, "sign-paper", SIGN.formatted("p1")).expect(200);
        as("officer").command(number, "revise-paper", "{\"paperId\":\"p1\",\"text\":\"Khác\"}")
                .refused("signed-paper-is-never-changed");

        as("officer").command(
                number, "draft-paper", "{\"kind\":\"official-letter\",\"amends\":\"p1\",\"amending\":\"withdraws\"}").expect(200);
        as("officer2").command(number, "check-paper", "{\"paperId\":\"p2\"}").expect(200);
        Reply signed = as("leader").command(number, "sign-paper", SIGN.formatted("p2")).expect(200);
        assertThat(signed.events()).contains("paper-signed", "document-amended");

        Reply list = as("auditor").get(path("documents")).expect(200);
        assertThat(list.field("/documents/0/state")).isEqualTo("withdrawn");
        assertThat(list.field("/documents/0/amended/0/symbol")).isEqualTo(list.field("/documents/1/symbol"));
        Reply book = as("officer").get("/api/books/central/2026", "Vigil-Wait-For", signed.field("position")).expect(200);
        assertThat(book.field("total")).isEqualTo("2");
        assertThat(book.field("/entries/0/symbol")).isEqualTo("02/CVL-ATLĐ");
        assertThat(book.field("/entries/1/state")).isEqualTo("withdrawn");
        isPrintedAsSigned();
        isInTheSameCommit(signed);
    }

    /** The PDF is byte for byte what was signed, with the name in it that the log does not hold in clear. */
    private void isPrintedAsSigned() throws Exception {
        MockHttpServletResponse pdf = answer(get("/accidents/" + number + "/documents/p1.pdf"));
        assertThat(pdf.getStatus()).isEqualTo(200);
        assertThat(pdf.getHeader("Vigil-Proof")).isEqualTo("same");
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(pdf.getContentAsByteArray());
        assertThat(pdf.getHeader("Vigil-Signed-Digest"))
                .isEqualTo("sha-256=:" + Base64.getEncoder().encodeToString(hash) + ":");
        assertThat(text(pdf)).contains("Số: 01/CVL-ATLĐ", "Nguyễn Thị Giả Định", "Lê Thị Mẫu");
        MockHttpServletResponse docx = answer(get("/accidents/" + number + "/documents/p1.docx"));
        assertThat(docx.getHeader("Vigil-Proof")).isEqualTo("other-edition");
        assertThat(docx.getContentAsByteArray()).startsWith('P', 'K');
    }

    private void isInTheSameCommit(Reply signed) {
        assertThat(history.commitAt(Long.parseLong(signed.field("position"))))
                .anySatisfy(recorded -> {
                    assertThat(recorded.stream()).isEqualTo("book-central-2026");
                    assertThat(recorded.event()).isInstanceOfSatisfying(
                            NumberTaken.class, entry -> assertThat(entry.document()).isEqualTo("p2"));
                });
    }

    @Test
    void what_is_wrong_is_said_and_what_is_out_of_scope_is_not_there() {
        assertThat(as("officer").command(number, "draft-paper", "{\"kind\":\"poem\"}").expect(400).text()).contains("kind");
        as("officer").command(number, "draft-paper", "{\"kind\":\"XIII\"}").refused("paper-belongs-to-another-office");
        as("officer").command(
                        number, "draft-paper",
                        "{\"kind\":\"official-letter\",\"subject\":\"chế độ của Nguyễn Thị Giả Định\"}")
                .refused("subject-must-not-name-a-person");
        as("officer").command(number, "draft-paper", "{\"kind\":\"official-letter\",\"text\":\"Kính gửi {v9}\"}")
                .refused("text-names-nobody-of-the-case");
        as("officer").get(path("documents/proposal")).expect(400);
        as("officer").get(path("documents/p99/pdf")).expect(404);
        as("province-75").get(path("documents")).expect(404);
        as("province-79").get("/api/books/central/2026").expect(404);
        as("province-79").get("/api/books/79/2026").expect(200);
        as("officer").get("/api/books/79/2026?page=0").expect(400);
        as("officer").get("/api/books/79/2147483647").expect(404);
        as("officer").get("/api/books/x/2026").expect(404);
    }

    @Test
    void the_pages_write_preview_and_show() throws Exception {
        String editor = answer(get("/accidents/" + number + "/documents/new").param("kind", "telegram")).getContentAsString();
        assertThat(editor).contains("Công điện", "name=\"text\"", "Hỏa tốc", "formaction=");
        MockHttpServletResponse preview = answer(post("/accidents/" + number + "/documents/preview")
                .with(csrf()).param("kind", "telegram").param("subject", "thử").param("text", "Nội dung {v1}"));
        assertThat(text(preview)).contains("DỰ THẢO", "CÔNG ĐIỆN", "Nội dung Nguyễn Thị Giả Định");
        assertThat(answer(get("/accidents/" + number + "/documents")).getContentAsString()).contains("Soạn văn bản");
        assertThat(answer(get("/accidents/" + number)).getContentAsString()).contains("id=\"documents\"");
        assertThat(answer(get("/books/central/2026")).getContentAsString()).contains("Sổ văn bản đi năm 2026");
        assertThat(answer(get("/books").param("office", "x"))).extracting(MockHttpServletResponse::getStatus).isEqualTo(302);
    }

    private static final String SIGN = "{\"paperId\":\"%s\",\"capacity\":\"head\",\"signer\":\"Lê Thị Mẫu\"}";

    private String path(String rest) {
        return "/api/accidents/" + number + "/" + rest;
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) {
        var role = new SimpleGrantedAuthority("ROLE_" + OFFICER.role());
        return pages.perform(request.with(authentication(
                        UsernamePasswordAuthenticationToken.authenticated(OFFICER, null, List.of(role)))))
                .getResponse();
    }

    private static String text(MockHttpServletResponse pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.getContentAsByteArray())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
