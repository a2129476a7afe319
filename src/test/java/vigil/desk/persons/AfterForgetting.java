package vigil.desk.persons;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.awaitility.Awaitility;
import vigil.eventlog.proof.ProofCheck;
import vigil.journeys.Takeaways;
import vigil.journeys.Traces;
import vigil.testing.Caller;
import vigil.testing.Reply;
import vigil.testing.proof.SecondVerifier;

/** What an office answers, gives away, proves and builds again once somebody was forgotten. */
final class AfterForgetting {

    private static final List<String> ACCOUNTS = List.of("officer", "leader", "auditor", "dpo", "province-79");
    private static final List<String> OF_A_CASE = List.of(
            "", "?asOf=2026-11-05T12:00:00%2B07:00", "?asOf=2026-11-27T12:00:00%2B07:00", "/timeline",
            "/timeline?asOf=2026-11-27T12:00:00%2B07:00", "/changes?from=0", "/duties", "/documents", "/retention");
    private static final List<String> OF_THE_OFFICE = List.of(
            "/api/accidents", "/api/duties", "/api/families", "/api/alarms", "/api/retention", "/api/evidence", "/api/coverage",
            "/api/audit/readings", "/api/audit/samples", "/api/audit/late-entries", "/api/events?after=-1&limit=1000",
            "/api/events?after=900&limit=1000", "/api/figures?year=2026", "/api/synthesis?year=2026", "/api/notice?year=2026",
            "/api/books/central/2026");

    private final String base;
    private final Function<String, Caller> as;

    AfterForgetting(String base, Function<String, Caller> as) {
        this.base = base;
        this.as = as;
    }

    /** How many cases a search finds. */
    String found(String word) {
        return answer("officer", "/api/accidents?q=" + word, head()).field("total");
    }

    /** The answers and files that hold one of the words, of all that anybody may ask about these cases and lists. */
    List<String> holding(List<String> words, List<String> numbers) {
        List<String> places = new ArrayList<>();
        String head = head();
        for (String account : ACCOUNTS) {
            Map<String, byte[]> all = new LinkedHashMap<>();
            List<String> paths = new ArrayList<>(OF_THE_OFFICE);
            words.forEach(word -> paths.add("/api/accidents?q=" + word));
            numbers.forEach(number -> OF_A_CASE.forEach(path -> paths.add("/api/accidents/" + number + path)));
            paths.forEach(path -> put(account, path, head, all));
            numbers.forEach(number -> all.putAll(new Takeaways(base, account).of(number)));
            Traces.in(all, words).forEach(place -> places.add(account + " " + place));
        }
        return places;
    }

    /** What has happened so far; what is read afterwards moves the log on by traces alone, and is not waited for. */
    private String head() {
        return as.apply("officer").get("/api/log/head").field("position");
    }

    private void put(String account, String path, String head, Map<String, byte[]> into) {
        Reply reply = answer(account, path, head);
        if (reply.status() >= 500) throw new AssertionError(path + " " + reply.text());
        if (reply.status() == 200) into.put(path, reply.text().getBytes(StandardCharsets.UTF_8));
    }

    private Reply answer(String account, String path, String head) {
        return as.apply(account).get(path, "Vigil-Wait-For", head);
    }

    /** What both verifiers find wrong with the proof of a case. */
    List<String> wrongInProof(String number) throws IOException {
        Path zip = Files.createTempFile("proof", ".zip");
        try (var in = as.apply("auditor").read("/api/accidents/" + number + "/proof")) {
            Files.write(zip, in.readAllBytes());
            List<String> wrong = new ArrayList<>();
            ProofCheck.of(zip, Optional.empty()).findings().forEach(finding -> wrong.add(finding.toString()));
            SecondVerifier.Ended second = SecondVerifier.run(zip);
            if (second.code() != 0) wrong.add(second.text());
            return wrong;
        } finally {
            Files.delete(zip);
        }
    }

    /** The read models that are not what the log leads to. */
    List<String> unlikeTheLog() {
        List<String> wrong = new ArrayList<>();
        as.apply("auditor").get("/api/rebuilds").expect(200).json().at("/projections").forEach(mark -> {
            String order = "{\"projection\":\"" + mark.at("/projection").stringValue() + "\"}";
            Reply begun = as.apply("admin").post("/api/rebuilds", order).expect(202);
            String address = begun.http().headers().firstValue("Location").orElseThrow();
            Reply report = Awaitility.await()
                    .until(() -> as.apply("auditor").get(address).expect(200), reply -> reply.json().at("/report/endedAt").isString());
            boolean same = report.field("/report/state").equals("switched") && report.json().at("/differences").isEmpty();
            if (!same) wrong.add(report.text());
        });
        return wrong;
    }
}
