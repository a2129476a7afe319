package vigil.publications.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import vigil.eventlog.EventHistory;
import vigil.projections.Projection;
import vigil.projections.ReadModels;
import vigil.publications.Totals;
import vigil.testing.RunningOffice;

/**
 * The same year as {@link YearOfCasesTest}, but in a whole office: through its own log, which seals what is confidential, into all its
 * running read models, asked for over HTTP. {@link WholeYearOfAnOfficeTest} takes all 8,000 cases.
 */
@TestPropertySource(properties = "vigil.test.office=year")
class YearOfAnOfficeTest extends RunningOffice {

    private static final int YEAR = 2022;
    private static final int CASES = 200;
    private static final int PROVINCES = 63;
    private static final int CASES_OF_A_WORKPLACE = 10;
    private static final long SEED = 8_000;
    private static final Duration PATIENCE = Duration.ofMinutes(45);

    @Autowired
    private EventStore store;

    @Autowired
    private EventHistory history;

    @Autowired
    private ReadModels models;

    @Autowired
    private List<Projection<?>> projections;

    private final Totals target = YearProcess.totals(CASES);

    @BeforeAll
    void a_year() throws InterruptedException {
        clock.set("2023-04-01T09:00:00+07:00");
        Instant begin = Instant.now();
        Batches batches = new Batches(store);
        CaseInFull cases = new CaseInFull(batches::stream);
        new Country(SEED, CASES / CASES_OF_A_WORKPLACE, cases).year(YEAR, target, PROVINCES);
        batches.flush();
        Instant loaded = Instant.now();
        long head = history.head();
        for (Projection<?> one : projections) await(one, head);
        System.out.printf("a year of %d cases in an office: %d events, appended in %d s, in all %d read models %d s later%n",
                cases.cases(), head + 1, Duration.between(begin, loaded).toSeconds(), projections.size(),
                Duration.between(loaded, Instant.now()).toSeconds());
    }

    private void await(Projection<?> projection, long head) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (models.of(projection).completeTo() < head) {
            assertThat(Instant.now()).as("%s is at %d of %d", projection.name(), models.of(projection).completeTo(), head)
                    .isBefore(end);
            Thread.sleep(50);
        }
    }

    @Test
    void the_notice_of_the_year_counts_every_case_once() {
        Instant begin = Instant.now();
        JsonNode notice = as("leader").get("/api/notice?year=" + YEAR).expect(200).json();
        System.out.printf("the notice after %d ms%n", Duration.between(begin, Instant.now()).toMillis());
        JsonNode now = notice.path("now");
        assertThat(now.path("accidents").longValue()).isEqualTo(target.accidents());
        assertThat(now.path("victims").longValue()).isEqualTo(target.victims());
        assertThat(now.path("fatalWithContract").longValue()).isEqualTo(target.fatalWithContract());
        assertThat(now.path("deathsWithoutContract").longValue()).isEqualTo(target.deathsWithoutContract());
        assertThat(now.path("severeWithContract").longValue()).isEqualTo(target.severeWithContract());
        assertThat(notice.path("provincesReporting").intValue()).isEqualTo(PROVINCES);
        assertThat(notice.path("upTo").longValue()).isEqualTo(history.head());
    }

    @Test
    void the_register_and_the_figures_have_every_followed_case() {
        JsonNode figures = as("leader").get("/api/figures?year=" + YEAR).expect(200).json();
        assertThat(figures.at("/total/accidents").longValue()).isEqualTo(CASES);
        JsonNode register = as("officer").get("/api/accidents?from=" + YEAR + "-01-01&to=" + YEAR + "-12-31").expect(200).json();
        assertThat(register.path("total").longValue()).isEqualTo(CASES);
    }

    @Test
    void a_publication_of_the_year_counts_the_same_again() {
        String id = as("leader").post("/api/publications", "{\"period\":{\"year\":" + YEAR + "},\"mark\":\"p\"}")
                .expect(201).field("publication");
        String head = Long.toString(history.head());
        assertThat(as("leader").get("/api/publications/" + id, "Vigil-Wait-For", head).expect(200).json().path("same").booleanValue())
                .isTrue();
    }
}
