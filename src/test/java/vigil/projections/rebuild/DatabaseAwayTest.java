package vigil.projections.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import vigil.ground.EmbeddedDatabase;
import vigil.testing.Reply;
import vigil.testing.RunningOffice;
import vigil.testing.TestDatabase;
import vigil.testing.visit.Visitor;

/** What programs and people hear while the database of the office does not answer. */
@TestPropertySource(properties = "vigil.office=database-away")
@DirtiesContext
class DatabaseAwayTest extends RunningOffice {

    private static final EmbeddedDatabase DATABASE = EmbeddedDatabase.in(TestDatabase.folder("database-away"));

    /** The same database, whose address says that nobody waits ten seconds for it. */
    @DynamicPropertySource
    static void soonGivenUp(DynamicPropertyRegistry properties) {
        properties.add("vigil.mongodb-uri", () -> DATABASE.uri() + "/vigil?serverSelectionTimeoutMS=500");
    }

    @Test
    void who_asks_is_told_to_come_again() {
        clock.set("2026-11-20T09:00:00+07:00");
        Visitor visitor = new Visitor(base());
        visitor.get("/login");
        assertThat(visitor.post("/login", "username", "officer", "password", "demo").statusCode()).isEqualTo(200);
        as("officer").get("/api/accidents").expect(200);
        DATABASE.close();

        Reply program = as("officer").get("/api/accidents").expect(503);
        assertThat(program.field("type")).isEqualTo("urn:vigil:try-again");
        assertThat(program.http().headers().firstValue("Retry-After")).hasValue("5");
        HttpResponse<String> page = visitor.get("/accidents");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(page.body()).contains("hãy thử lại sau ít giây").doesNotContain("mongo", "Exception");
    }
}
