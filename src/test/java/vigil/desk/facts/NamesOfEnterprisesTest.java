package vigil.desk.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import vigil.ground.Settings;
import vigil.journeys.Traces;

/**
 * What an enterprise is registered as may be somebody's name: it is sealed, shown and found wherever it was, and falls with whom it
 * names in full.
 */
@TestPropertySource(properties = "vigil.test.office=names-of-enterprises")
class NamesOfEnterprisesTest extends OfficeOfFacts {

    private static final String OWNER = "Đặng Zyqorwex Bluthquart";
    private static final String HOUSEHOLD = "Hộ kinh doanh " + OWNER;
    private static final String ERASED = "(đã xóa theo quy định của pháp luật)";

    @Autowired
    private MongoClient client;

    @Autowired
    private Settings settings;

    private final Traces traces = new Traces();

    private String reported(String name, String province) {
        return reported(fatalAccident(province).replace("Doanh nghiệp giả định", name));
    }

    private static String report(String taxCode, String name, int workers) {
        return """
                {"reporter":{"taxCode":"%s","name":"%s","provinceCode":"79","type":2,"workers":%d,"women":10,"payrollMillion":900},
                 "accidents":%s,"byCause":[],"byFactor":[],"byOccupation":[],"allowance":%s,
                 "losses":{"daysOff":0,"medical":0,"wages":0,"compensation":0,"property":0}}""".formatted(taxCode, name, workers, NONE, NONE);
    }

    private static final String NONE = """
            {"cases":0,"fatalCases":0,"casesOfSeveral":0,"victims":0,"victimsOfOthers":0,"women":0,"womenOfOthers":0,"dead":0,
             "deadOfOthers":0,"severe":0,"severeOfOthers":0}""";

    private String filed(int year, String taxCode, String name) {
        String body = "{\"period\":{\"year\":%d},\"receivedOn\":\"2026-10-01\",\"channel\":\"post\",\"report\":%s}"
                .formatted(year, report(taxCode, name, 100));
        return as("officer").post("/api/reports", body).expect(201).json().at("/id").asString("xii-" + year + "-" + taxCode);
    }

    @Test
    void an_owner_who_is_forgotten_takes_the_name_along() throws InterruptedException {
        String number = reported(HOUSEHOLD, "79");
        String person = relative(number, OWNER);
        as("officer").command(number, "draft-directive", """
                {"to":{"kind":"enterprise","name":"%s"},"kind":"official-letter","urgency":"normal","subject":"khắc phục",
                 "demands":[{"text":"che chắn máy","due":"2026-12-30"}]}""".formatted(HOUSEHOLD)).expect(200);
        as("officer").command(number, "draft-paper", "{\"kind\":\"telegram\"}").expect(200);
        for (String account : new String[] {"officer", "leader", "auditor", "province-79"}) {
            String shown = asked(account, "/api/accidents/" + number);
            assertThat(shown).contains("\"name\":\"" + HOUSEHOLD + "\"");
            assertThat(asked(account, "/api/accidents?q=zyqorwex")).contains(number, HOUSEHOLD);
            assertThat(asked(account, "/api/duties?late=false")).contains(HOUSEHOLD);
        }
        assertThat(asked("officer", "/api/accidents/" + number + "/timeline")).contains(HOUSEHOLD);
        assertThat(asked("officer", "/api/accidents/" + number + "/documents/p1")).contains("\"to\":[", HOUSEHOLD);
        assertThat(places("Zyqorwex")).as("nowhere in clear").isEmpty();

        assertThat(as("officer").get("/api/people/" + person + "/naming").expect(200).text()).contains("/establishment/name", "falls");
        forget(person);
        for (String account : new String[] {"officer", "leader", "auditor", "province-79"}) {
            assertThat(asked(account, "/api/accidents/" + number)).doesNotContain("Zyqorwex");
            JsonNode facts = as(account).get("/api/accidents/" + number).json();
            assertThat(facts.at("/facts/establishment/name").stringValue()).isEqualTo(ERASED);
            assertThat(facts.at("/directives/0/to/name").stringValue()).isEqualTo(ERASED);
            assertThat(asked(account, "/api/accidents?q=zyqorwex")).doesNotContain(number);
            assertThat(asked(account, "/api/accidents?q=" + number)).contains(number, ERASED);
        }
        assertThat(asked("officer", "/api/accidents/" + number + "/documents/p1")).contains("(tên cơ sở đã được xóa theo quy định)");
        as("officer").command(number, "correct-facts", "{\"reason\":\"gọi khác\",\"establishment\":{\"name\":\"một hộ kinh doanh\"}}")
                .expect(200);
        assertThat(asked("officer", "/api/accidents/" + number)).contains("một hộ kinh doanh");
    }

    @Test
    void half_a_name_that_stands_in_an_enterprises_name_does_not_take_it_along() throws InterruptedException {
        String number = reported("Công ty TNHH Bluthquart Vexholm", "75");
        String person = relative(number, "Lê Bluthquart Vexholm");
        assertThat(as("officer").get("/api/people/" + person + "/naming").expect(200).text()).contains("falls-if-chosen");
        forget(person);
        assertThat(asked("officer", "/api/accidents/" + number)).contains("Công ty TNHH Bluthquart Vexholm");
    }

    @Test
    void reports_are_sealed_found_sorted_and_corrected_as_before() {
        filed(2024, "0300000001", "Xưởng Ywertzal");
        String second = filed(2024, "0300000002", "Cơ sở Ywertzal");
        filed(2024, "0300000003", "Cơ sở khác");
        assertThat(asked("officer", "/api/reports?year=2024&q=YWERTZAL")).containsSubsequence("Cơ sở Ywertzal", "Xưởng Ywertzal")
                .doesNotContain("Cơ sở khác").contains("\"total\":2");
        assertThat(asked("officer", "/api/reports?year=2024&q=0300000003")).contains("Cơ sở khác");
        assertThat(asked("officer", "/api/coverage?year=2025")).contains("Xưởng Ywertzal", "Cơ sở Ywertzal");
        String path = "/api/reports/" + second;
        assertThat(asked("officer", path)).contains("Cơ sở Ywertzal");
        String etag = as("officer").get(path).etag();
        as("officer").post(path + "/correct-employer-report", "{\"reason\":\"nhầm\",\"report\":%s}"
                .formatted(report("0300000002", "Cơ sở Ywertzal", 100)), "If-Match", etag).refused("nothing-corrected");
        as("officer").post(path + "/correct-employer-report", "{\"reason\":\"nhầm\",\"report\":%s}"
                .formatted(report("0300000002", "A Qwyzzal", 101)), "If-Match", etag).expect(200);
        assertThat(asked("officer", "/api/reports?year=2024&q=qwyz")).contains("A Qwyzzal", "\"total\":1");
        assertThat(asked("officer", "/api/events?after=-1&limit=1000")).contains("A Qwyzzal", "Xưởng Ywertzal");
        assertThat(places("Ywertzal")).as("nowhere in clear").isEmpty();
        assertThat(places("0300000002")).as("what is kept in clear is found").isNotEmpty();
    }

    private List<String> places(String word) {
        return traces.of(List.of(word), settings.data(), client);
    }
}
