package vigil.bench;

import vigil.bench.office.PlainHttp;
import vigil.bench.office.Office;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import tools.jackson.databind.json.JsonMapper;
import vigil.bench.Row.Compared;
import vigil.testing.TestDatabase;
import vigil.testing.TestLog;

/**
 * A whole command over HTTP, from 32 clients: sign-in (remembered), reading the request, the case, the decision, sealing, the
 * commit, the answer. Beside it the log's own rate on the same database, and what the server can answer when it reads and writes
 * nothing: the web, the sign-in and the rights alone. The notes of one case follow each other in one
 * stream, so that also the test server can take them (see {@link vigil.testing.TestServer} on its unique index).
 */
final class Commands implements Part {

    private static final int CLIENTS = 32;
    private static final int CASES = 320;
    private static final String NOTE = """
            {"text":"Đoàn điều tra đã lấy lời khai của hai người chứng kiến, sẽ quay lại hiện trường vào sáng mai."}""";

    @Override
    public void measure(Setting setting, Table table) {
        table.attempt("command over HTTP, on the server", () -> onServer(setting, table));
        table.attempt("command over HTTP, on the embedded database", () -> onEmbedded(setting, table));
    }

    private static void onServer(Setting setting, Table table) throws IOException {
        String address = setting.address(setting.database("commands"));
        Path folder = TestDatabase.folder("commands");
        try (Office office = Office.start(folder, "1g", "vigil.demonstration=false", "vigil.mongodb-uri=" + address);
                TestLog log = TestLog.plain(setting.database("commandslog"), TestLog.json(Sample.class))) {
            table.add(Row.atLeast(compared(setting, office, log, "on the server"), 0.3, 0.6));
            table.add(Row.told(answered(setting, office, log)));
        }
    }

    private static void onEmbedded(Setting setting, Table table) throws IOException {
        try (Office office = Office.start(TestDatabase.folder("embedded"), "1g", "vigil.demonstration=false");
                TestDatabase embedded = TestDatabase.embedded();
                TestLog log = TestLog.remembering(embedded.database(), TestLog.json(Sample.class))) {
            table.add(Row.told(compared(setting, office, log, "on the embedded database")));
        }
    }

    private static Compared compared(Setting setting, Office office, TestLog log, String where) throws IOException {
        List<PlainHttp> clients = new ArrayList<>();
        List<String> cases;
        try (PlainHttp first = new PlainHttp(office.port(), "officer")) {
            cases = open(first);
        }
        for (int i = 0; i < CLIENTS; i++) clients.add(new PlainHttp(office.port(), "officer")); // none waits to be used
        Compared rates = rates(
                setting, "command over HTTP, 32 clients, " + where + ", by the log's own appends",
                i -> noting(clients.get(i), cases, i), log);
        for (PlainHttp client : clients) client.close();
        return rates;
    }

    /** The same clients ask for a list of codes, for which the server reads nothing. */
    private static Compared answered(Setting setting, Office office, TestLog log) throws IOException {
        List<PlainHttp> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) clients.add(new PlainHttp(office.port(), "officer"));
        Compared rates = rates(setting, "an answer over HTTP that reads and writes nothing, 32 clients, by the log's own appends", i -> () -> {
            clients.get(i).get("/api/codes/establishment-type");
            return 1;
        }, log);
        for (PlainHttp client : clients) client.close();
        return rates;
    }

    private static Compared rates(Setting setting, String measure, IntFunction<Load.Work> requests, TestLog log) {
        List<Figures> answered = new ArrayList<>();
        List<Figures> appends = new ArrayList<>();
        var engine = Side.engine(log);
        Load.of(CLIENTS, setting.warmUp(), requests);
        for (int round = -1; round < setting.rounds(); round++) {
            Figures answer = Load.of(CLIENTS, setting.seconds(), requests);
            Figures append = Load.of(CLIENTS, setting.seconds(), i -> Side.appending(engine));
            System.out.printf("round %d: answers %.0f, appends %.0f%n", round, answer.perSecond(), append.perSecond());
            if (round < 0) continue; // the first warms up
            answered.add(answer);
            appends.add(append);
        }
        return new Compared(
                measure,
                Figures.rate(Figures.middle(answered, Figures::perSecond)),
                Figures.rate(Figures.middle(appends, Figures::perSecond)),
                Figures.ratio(answered, appends, Figures::perSecond));
    }

    private static List<String> open(PlainHttp client) throws IOException {
        JsonMapper json = JsonMapper.shared();
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            String answer = client.post(
                    "/api/accidents",
                    """
                    {"provinceCode":"79","occurred":{"at":"2026-05-01T07:00:00+07:00","precision":"about"},
                     "place":"Xưởng giả định","establishment":{"name":"Doanh nghiệp giả định"},"employment":"contract",
                     "casualties":{"dead":1,"severe":0,"light":0,"missing":0},
                     "notice":{"source":"employer","channel":"điện thoại","receivedAt":"2026-05-01T07:30:00+07:00"}}""");
            cases.add(json.readTree(answer).get("number").stringValue());
        }
        return cases;
    }

    /** Each client has ten cases of its own. */
    private static Load.Work noting(PlainHttp client, List<String> cases, int index) {
        int each = CASES / CLIENTS;
        int[] turn = {0};
        return () -> {
            String number = cases.get(index * each + turn[0]++ % each);
            client.post("/api/accidents/" + number + "/add-note", NOTE);
            return 1;
        };
    }
}
