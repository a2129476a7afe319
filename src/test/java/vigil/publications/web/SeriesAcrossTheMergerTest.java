package vigil.publications.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static vigil.testing.pages.PageReader.says;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import vigil.eventlog.EventHistory;
import vigil.kernel.Actor;
import vigil.kernel.Role;
import vigil.testing.RunningOffice;
import vigil.testing.pages.PageReader;

/** Wherever figures stand by province, a unit of before the merger is named with the one that followed it. */
@TestPropertySource(properties = "vigil.series=across-the-merger")
class SeriesAcrossTheMergerTest extends RunningOffice {

    private static final Actor OFFICER = Actor.of("officer", Role.OFFICER);
    private static final String YEN_BAI = "Yên Bái (nay thuộc Lào Cai)";
    private static final String BINH_DUONG = "Bình Dương (nay thuộc Hồ Chí Minh, mã 79)";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private EventHistory history;

    private PageReader pages;

    @BeforeAll
    void accidents_of_2024() {
        pages = new PageReader(context);
        clock.set("2026-11-20T09:00:00+07:00");
        report("15", "2024-03-05");
        report("74", "2024-03-06");
        report("74", "2025-03-06");
        as("officer").get("/api/notice?year=2024", "Vigil-Wait-For", Long.toString(history.head())).expect(200);
    }

    private void report(String province, String day) {
        as("officer").post("/api/accidents", """
                {"provinceCode":"%s","occurred":{"at":"%sT08:00:00+07:00","precision":"minute"},"place":"Xưởng",
                 "establishment":{"name":"Công ty Hoa Sen Giấy"},"employment":"none",
                 "casualties":{"dead":1,"severe":0,"light":0,"missing":0},
                 "notice":{"source":"police","channel":"điện thoại","receivedAt":"%sT08:30:00+07:00"}}"""
                        .formatted(province, day, day))
                .expect(201);
    }

    @Test
    void the_notice_names_both_on_the_page_and_in_the_answer() {
        says(pages.read(OFFICER, get("/notice?year=2024")), YEN_BAI, BINH_DUONG);
        JsonNode rows = as("officer").get("/api/notice?year=2024").expect(200).json().at("/tables/1/rows");
        List<String> told = new ArrayList<>();
        rows.forEach(row -> told.add(row.path("code").asString("") + " " + row.path("codeToday").asString("-") + " "
                + row.path("title").asString("")));
        assertThat(told).contains("15 15 " + YEN_BAI, "74 79 " + BINH_DUONG);
        assertThat(pages.read(OFFICER, get("/notice?year=2025")))
                .as("the year of the merger counts the old units under the new one")
                .contains("Hồ Chí Minh (đến 30/06/2025: Bình Dương, Bà Rịa - Vũng Tàu, Hồ Chí Minh)");
    }

    @Test
    void the_notice_names_both_in_the_workbook_and_on_paper() throws IOException {
        byte[] workbook = pages.ask(OFFICER, get("/api/notice/as/xlsx?year=2024")).getMvcResult().getResponse().getContentAsByteArray();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            var sheet = book.getSheet("provinces");
            assertThat(sheet).extracting(row -> row.getCell(0) == null ? "" : row.getCell(0).getStringCellValue())
                    .contains(YEN_BAI, BINH_DUONG);
        }
        byte[] paper = pages.ask(OFFICER, get("/api/notice/as/pdf?year=2024")).getMvcResult().getResponse().getContentAsByteArray();
        try (var document = Loader.loadPDF(paper)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " ")).contains(YEN_BAI, BINH_DUONG);
        }
    }

    @Test
    void coverage_and_a_synthesis_name_both() {
        says(pages.read(OFFICER, get("/coverage?year=2024")), YEN_BAI, BINH_DUONG);
        JsonNode provinces = as("officer").get("/api/coverage?year=2024").expect(200).json().path("provinces");
        assertThat(provinces).anySatisfy(one -> {
            assertThat(one.path("name").asString("")).isEqualTo("Bình Dương");
            assertThat(one.path("codeToday").asString("")).isEqualTo("79");
            assertThat(one.path("called").asString("")).isEqualTo(BINH_DUONG);
        });
        says(pages.read(OFFICER, get("/syntheses?year=2024&province=15")), YEN_BAI);
    }
}
