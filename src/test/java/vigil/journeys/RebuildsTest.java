package vigil.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vigil.kernel.Actor;
import vigil.kernel.Role;
import vigil.projections.ReadModels;
import vigil.register.fold.RegisterProjection;
import vigil.testing.Reply;
import vigil.testing.RunningOffice;

/** An operator rebuilds read models of a running office, over HTTP and on the page; who may see what was found. */
class RebuildsTest extends RunningOffice {

    private static final Actor ADMIN = Actor.of("admin", Role.ADMINISTRATOR);
    private static final Actor AUDITOR = Actor.of("auditor", Role.AUDITOR);
    private static final Actor OFFICER = Actor.of("officer", Role.OFFICER);

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private ReadModels models;

    @Autowired
    private RegisterProjection register;

    private MockMvcTester pages;
    private String number = "";

    @BeforeAll
    void a_case_is_there() {
        pages = MockMvcTester.create(
                MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build());
        clock.set("2026-11-20T09:00:00+07:00");
        number = as("officer")
                .post("/api/accidents", Bodies.fatalAccident("79", "2026-11-20T08:00:00+07:00", "2026-11-20T08:30:00+07:00"))
                .expect(201)
                .field("number");
    }

    @Test
    void every_read_model_of_the_office_is_rebuilt_as_it_was() {
        Reply all = as("auditor").get("/api/rebuilds").expect(200);
        assertThat(all.json().at("/projections")).hasSizeGreaterThanOrEqualTo(6);
        all.json().at("/projections").forEach(mark -> {
            String name = mark.at("/projection").stringValue();
            Reply report = rebuilt("{\"projection\":\"" + name + "\"}");
            assertThat(report.field("/report/state")).as(name).isEqualTo("switched");
            assertThat(report.json().at("/differences")).as(report.text()).isEmpty();
            assertThat(report.field("/report/replay/built/code")).matches("[0-9a-f]{64}")
                    .isEqualTo(report.field("/report/replay/shown/code"));
        });
        as("officer").get("/api/accidents/" + number).expect(200);
    }

    @Test
    void a_document_changed_by_hand_is_named_with_the_field_and_nothing_of_what_stands_there() {
        change("establishment", "Kẻ gian đã sửa");
        Reply compared = rebuilt("{\"projection\":\"register\",\"compareOnly\":true}");
        assertThat(compared.field("/report/state")).isEqualTo("compared");
        assertThat(compared.field("/report/counts/differing")).isEqualTo("1");
        assertThat(compared.field("/differences/0/key")).isEqualTo(number);
        assertThat(compared.field("/differences/0/kind")).isEqualTo("differs");
        assertThat(compared.json().at("/differences/0/fields/0").stringValue()).isEqualTo("establishment");
        assertThat(compared.text()).doesNotContain("Kẻ gian");

        String page = body(AUDITOR, get("/rebuilds/" + compared.field("/report/id")));
        assertThat(page).contains("không đúng như nhật ký", number, "establishment", "Nội dung khác").doesNotContain("Kẻ gian");
        assertThat(body(AUDITOR, get("/rebuilds/" + compared.field("/report/id")).cookie(new Cookie("vigil-language", "en"))))
                .contains("Contents differ");

        rebuilt("{\"projection\":\"register\"}");
        assertThat(models.of(register).find(number)).hasValueSatisfying(entry -> assertThat(entry.toString()).doesNotContain("Kẻ gian"));
    }

    @Test
    void only_an_administrator_orders_and_only_who_runs_or_audits_the_server_sees() {
        String order = "{\"projection\":\"register\"}";
        as("auditor").post("/api/rebuilds", order).expect(403);
        as("officer").post("/api/rebuilds", order).expect(403);
        as("leader").get("/api/rebuilds").expect(403);
        assertThat(ask(OFFICER, get("/rebuilds"))).hasStatus(403);
        assertThat(ask(AUDITOR, post("/rebuilds").with(csrf()).param("projection", "register"))).hasStatus(403);
        assertThat(body(AUDITOR, get("/rebuilds"))).doesNotContain("<select");
        assertThat(body(ADMIN, get("/rebuilds"))).contains("<select", "register");
    }

    @Test
    void an_order_from_the_page_leads_to_its_report() {
        MvcTestResult ordered =
                ask(ADMIN, post("/rebuilds").with(csrf()).param("projection", "duties").param("compareOnly", "true"));
        assertThat(ordered).hasStatus3xxRedirection();
        String address = String.valueOf(ordered.getResponse().getRedirectedUrl());
        ended("/api" + address);
        assertThat(body(ADMIN, get(address))).contains("Xong, chỉ đối chiếu", "đều đúng như nhật ký").doesNotContain("every 2s");
        assertThat(body(ADMIN, get("/rebuilds"))).contains(address);
    }

    @Test
    void mistakes_are_named() {
        Reply unknown = as("admin").post("/api/rebuilds", "{\"projection\":\"nobody\"}").expect(400);
        assertThat(unknown.field("/errors/0/field")).isEqualTo("projection");
        as("admin").post("/api/rebuilds", "{\"compareOnly\":true}").expect(400);
        as("admin").post("/api/rebuilds", "{\"projection\":\"register\",\"fast\":true}").expect(400);
        as("admin").get("/api/rebuilds/register-00000000").expect(404);
        as("admin").get("/api/rebuilds/register-00000000?page=0").expect(400);
        assertThat(ask(ADMIN, post("/rebuilds").with(csrf()).param("projection", "nobody"))).hasStatus(400);
        assertThat(ask(ADMIN, get("/rebuilds/register-00000000"))).hasStatus(404);
    }

    @Test
    void while_one_runs_another_is_refused() {
        database.getCollection("rebuilds").insertOne(running());
        try {
            Reply refused = as("admin").post("/api/rebuilds", "{\"projection\":\"register\"}").expect(409);
            assertThat(refused.field("type")).isEqualTo("urn:vigil:already-running");
            assertThat(ask(ADMIN, post("/rebuilds").with(csrf()).param("projection", "register")))
                    .hasStatus(409)
                    .bodyText()
                    .contains("chưa kết thúc");
        } finally {
            database.getCollection("rebuilds").deleteOne(Filters.eq("elsewhere-1"));
        }
    }

    /** As if another server were at it just now. */
    private Document running() {
        Reply done = rebuilt("{\"projection\":\"figures\",\"compareOnly\":true}");
        Document copy =
                database.getCollection("rebuilds").find(Filters.eq(done.field("/report/id"))).first();
        assertThat(copy).isNotNull();
        copy.append("_id", "elsewhere-1").append("claim", true).append("renewed", System.currentTimeMillis()).remove("endedAt");
        return copy;
    }

    private void change(String field, String value) {
        models.of(register).collection().updateOne(Filters.eq(number), Updates.set(field, value));
    }

    private Reply rebuilt(String order) {
        Reply begun = as("admin").post("/api/rebuilds", order).expect(202);
        return ended(begun.http().headers().firstValue("Location").orElseThrow());
    }

    private Reply ended(String address) {
        return Awaitility.await()
                .until(() -> as("auditor").get(address).expect(200), reply -> reply.json().at("/report/endedAt").isString());
    }

    private String body(Actor me, MockHttpServletRequestBuilder request) {
        MvcTestResult result = ask(me, request);
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult ask(Actor me, MockHttpServletRequestBuilder request) {
        return pages.perform(request.with(authentication(UsernamePasswordAuthenticationToken.authenticated(me, null, List.of()))));
    }
}
