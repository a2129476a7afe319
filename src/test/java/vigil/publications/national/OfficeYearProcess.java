package vigil.publications.national;

import static vigil.publications.national.Told.median;
import static vigil.publications.national.Told.say;
import static vigil.publications.national.Told.since;
import static vigil.publications.national.Told.timed;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.bson.Document;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import vigil.Vigil;
import vigil.figures.fold.FiguresProjection;
import vigil.projections.Freshness;
import vigil.projections.ReadModels;
import vigil.publications.Totals;
import vigil.reports.fold.ReportsProjection;
import vigil.testing.Caller;

/**
 * A whole server on a database server, in a process with little memory: a year of cases goes through its own log, which seals what is
 * confidential, into all its read models, and the yearly notice of the country is asked for over HTTP. Says how long that takes
 * beside one scan of the read models the notice is made of, and how much memory is held.
 */
public final class OfficeYearProcess {

    private static final int YEAR = 2022;
    private static final int ROUNDS = 5;
    private static final int PROVINCES = 63;
    private static final int CASES_OF_A_WORKPLACE = 10;
    private static final long SEED = 8_000;
    private static final Duration PATIENCE = Duration.ofHours(2);

    private final ConfigurableApplicationContext office;
    private final Freshness freshness;
    private final Caller leader;
    private final Totals target;

    private OfficeYearProcess(ConfigurableApplicationContext office, Totals target) {
        this.office = office;
        this.freshness = office.getBean(Freshness.class);
        String port = office.getEnvironment().getProperty("local.server.port");
        this.leader = new Caller("http://localhost:" + port, "leader");
        this.target = target;
    }

    /** How many cases, the database server's address, and a folder for what is kept outside it. */
    public static void main(String[] arguments) throws IOException {
        String[] settings = {
            "--server.port=0", "--vigil.mode=demo", "--vigil.demonstration=false", "--vigil.clock=2023-04-01T02:00:00Z",
            "--vigil.mongodb-uri=" + arguments[1], "--vigil.data=" + arguments[2], "--vigil.limits.address=0",
            "--vigil.limits.requests=0", "--vigil.alarms.every=0", "--vigil.evidence.recheck.every=0"
        };
        try (ConfigurableApplicationContext office = SpringApplication.run(Vigil.class, settings)) {
            OfficeYearProcess process =
                    new OfficeYearProcess(office, YearProcess.totals(Integer.parseInt(arguments[0])));
            process.load();
            process.report();
            process.memory();
        }
        System.exit(0); // a thread of Axon's that nobody ends would keep the process
    }

    private void load() {
        long begin = System.nanoTime();
        Batches batches = new Batches(office.getBean(EventStore.class));
        CaseInFull cases = new CaseInFull(batches::stream);
        new Country(SEED, (int) target.accidents() / CASES_OF_A_WORKPLACE, cases).year(YEAR, target, PROVINCES);
        batches.flush();
        say("load-ms", since(begin));
        say("cases", cases.cases());
        long loaded = System.nanoTime();
        long head = freshness.overview().head();
        while (freshness.overview().completeTo() < head) {
            if (System.nanoTime() - loaded > PATIENCE.toNanos()) {
                throw new IllegalStateException("read models are at " + freshness.overview().completeTo() + " of " + head);
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        say("events", head + 1);
        say("complete-ms-later", since(loaded));
    }

    private void report() {
        List<Long> scans = new ArrayList<>();
        List<Long> notices = new ArrayList<>();
        List<Long> figures = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            scans.add(timed(this::scan));
            notices.add(timed(this::notice));
            figures.add(timed(this::figures));
        }
        say("scan-us", median(scans));
        say("notice-us", median(notices));
        say("figures-us", median(figures));
    }

    /** Reads every document that the report could need, as the objects it would work with. */
    private int scan() {
        ReadModels models = office.getBean(ReadModels.class);
        Document byId = new Document("_id", 1);
        return models.of(office.getBean(FiguresProjection.class)).find(new Document(), byId, 0, 0).size()
                + models.of(office.getBean(ReportsProjection.class)).find(new Document(), byId, 0, 0).size();
    }

    private long notice() {
        JsonNode now = leader.get("/api/notice?year=" + YEAR).expect(200).json().path("now");
        require("accidents", now.path("accidents").longValue(), target.accidents());
        require("deaths without", now.path("deathsWithoutContract").longValue(), target.deathsWithoutContract());
        require("severe with", now.path("severeWithContract").longValue(), target.severeWithContract());
        return now.path("accidents").longValue();
    }

    private long figures() {
        long counted = leader.get("/api/figures?year=" + YEAR).expect(200).json().at("/total/accidents").longValue();
        require("figures", counted, target.accidents());
        return counted;
    }

    private static void require(String what, long counted, long expected) {
        if (counted != expected) throw new IllegalStateException(what + ": " + counted + " instead of " + expected);
    }

    /** What the heap holds after a full collection, and the most that the process ever took of the machine. */
    private void memory() throws IOException {
        say("most-heap-mb", Runtime.getRuntime().maxMemory() >> 20);
        System.gc();
        say("held-mb", ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20);
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) return;
        for (String line : Files.readAllLines(status)) {
            if (line.startsWith("VmHWM:")) say("resident-mb", Long.parseLong(line.replaceAll("\\D", "")) >> 10);
        }
    }
}
