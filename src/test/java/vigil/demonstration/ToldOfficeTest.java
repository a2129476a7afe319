package vigil.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static vigil.testing.pages.PageReader.says;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import vigil.kernel.Actor;
import vigil.kernel.Role;
import vigil.testing.pages.PageReader;

/** All stories told to a whole office through its own door, and what leadership then finds on the pages of reports. */
class ToldOfficeTest extends ToldOffice {

    private static final Actor LEADER = Actor.of("leader", Role.LEADER);
    private static final Actor PROVINCE_75 = new Actor("province-75", Role.PROVINCIAL, "75");

    @Autowired
    private WebApplicationContext context;

    private PageReader pages;

    @BeforeAll
    void told() {
        pages = new PageReader(context);
        tellStories();
        String head = Long.toString(history.head());
        as("leader").get("/api/coverage?year=2024", "Vigil-Wait-For", head).expect(200);
        as("leader").get("/api/publications", "Vigil-Wait-For", head).expect(200);
    }

    @Test
    void telling_once_more_changes_nothing() {
        long head = history.head();
        tellStories();
        assertThat(history.head()).isEqualTo(head);
    }

    @Test
    void reports_and_who_is_missing_are_on_the_pages() {
        says(pages.read(LEADER, get("/reports?year=2024")), "Công ty TNHH May Minh Họa 1 (giả định)", "5 báo cáo");
        says(pages.read(LEADER, get("/reports")), "6 tháng đầu năm 2026", "3 báo cáo");
        String coverage = pages.read(LEADER, get("/coverage?year=2024"));
        says(coverage, "Công ty CP Vật liệu xây dựng Minh Họa 6 (giả định)", "Gửi muộn", "/syntheses/xiv-2024-75");
        says(pages.read(PROVINCE_75, get("/syntheses/xiv-2024-75")), "9.450 cơ sở", "9.520 cơ sở");
        says(pages.read(LEADER, get("/reports/xii-2024-0000000102")), "Các lần ghi");
    }

    @Test
    void the_year_is_published_provisionally_then_revised_and_the_difference_explains_itself() {
        says(pages.read(LEADER, get("/publications")), "tb-2024-1", "tb-2024-2", "Số liệu giả định để trình diễn");
        says(pages.read(LEADER, get("/publications/tb-2024-1")), "Đếm lại hôm nay vẫn ra đúng");
        says(pages.read(LEADER, get("/publications/tb-2024-2")), "Đếm lại hôm nay vẫn ra đúng");
        says(pages.read(LEADER, get("/publications/tb-2024-1/difference?to=tb-2024-2&measure=deaths")),
                "xii-2024-0000000102", "+1");
        says(pages.read(LEADER, get("/figures?year=2024")), "Số liệu đã chỉnh sửa");
    }
}
