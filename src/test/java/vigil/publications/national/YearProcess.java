package vigil.publications.national;

import static vigil.publications.national.Told.median;
import static vigil.publications.national.Told.say;
import static vigil.publications.national.Told.since;
import static vigil.publications.national.Told.timed;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import vigil.figures.CountFigures;
import vigil.figures.fold.FiguresProjection;
import vigil.kernel.Actor;
import vigil.kernel.Role;
import vigil.publications.fold.PublicationsProjection;
import vigil.publications.Notice;
import vigil.publications.ShowNotice;
import vigil.publications.Totals;
import vigil.questions.Asker;
import vigil.reports.ReportingPeriod;
import vigil.reports.fold.ReportsProjection;
import vigil.syntheses.fold.SynthesesProjection;
import vigil.testing.ReadingRooms;

/**
 * A process with little memory that loads a year of cases, each followed to its sent minutes, and asks for the yearly report
 * of the country; says how long that takes beside one scan of the read models it is made of.
 */
public final class YearProcess {

    private static final int YEAR = 2022;
    private static final int ROUNDS = 7;
    private static final long SEED = 8_000;
    private static final int CASES_OF_A_WORKPLACE = 10;
    private static final Asker LEADER = Asker.of(Actor.of("leader", Role.LEADER));

    private YearProcess() {}

    /** How many cases. */
    public static void main(String[] arguments) {
        Totals target = totals(Integer.parseInt(arguments[0]));
        try (LoadedLog log = new LoadedLog()) {
            load(log, target);
            try (LoadedReadModels models = models(log);
                    ReadingRooms rooms = new ReadingRooms(models, "2023-04-01T09:00")) {
                report(models, rooms, target);
            }
        }
    }

    /** A tenth of the cases is fatal; a third of those, and as many severe ones, are of workers without a contract. */
    static Totals totals(int cases) {
        int fatal = cases / 10;
        int without = fatal / 3;
        int severe = cases - fatal;
        return new Totals(
                cases, cases, fatal - without, without, fatal - without, without, severe - without, without);
    }

    private static void load(LoadedLog log, Totals target) {
        long begin = System.nanoTime();
        CaseInFull cases = new CaseInFull(log::stream);
        int workplaces = (int) target.accidents() / CASES_OF_A_WORKPLACE;
        new Country(SEED, workplaces, cases).year(YEAR, target, 63);
        log.flush();
        say("cases", cases.cases());
        say("events", log.head() + 1);
        say("load-ms", since(begin));
    }

    private static LoadedReadModels models(LoadedLog log) {
        long begin = System.nanoTime();
        LoadedReadModels models = LoadedReadModels.of(
                log,
                List.of(
                        new FiguresProjection(),
                        new ReportsProjection(),
                        new SynthesesProjection(),
                        new PublicationsProjection()));
        say("fold-ms", since(begin));
        return models;
    }

    private static void report(LoadedReadModels models, ReadingRooms rooms, Totals target) {
        ShowNotice yearly = new ShowNotice(ReportingPeriod.ofYear(YEAR), null, null, false);
        CountFigures counts = new CountFigures(YEAR, null, null, null, CountFigures.Group.TODAY);
        List<Long> scans = new ArrayList<>();
        List<Long> notices = new ArrayList<>();
        List<Long> figures = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            scans.add(timed(() -> scan(models)));
            notices.add(timed(() -> asExpected(rooms.ask(yearly, LEADER), target)));
            figures.add(timed(() -> rooms.ask(counts, LEADER)));
        }
        say("scan-us", median(scans));
        say("notice-us", median(notices));
        say("figures-us", median(figures));
        say("memory-mb", Runtime.getRuntime().maxMemory() >> 20);
    }

    /** Reads every document that the report could need, as the objects it would work with. */
    private static int scan(LoadedReadModels models) {
        Document byId = new Document("_id", 1);
        return models.of(new FiguresProjection()).find(new Document(), byId, 0, 0).size()
                + models.of(new ReportsProjection()).find(new Document(), byId, 0, 0).size();
    }

    private static Notice asExpected(Notice notice, Totals target) {
        if (!notice.now().equals(target)) throw new IllegalStateException(notice.now() + " instead of " + target);
        return notice;
    }
}
