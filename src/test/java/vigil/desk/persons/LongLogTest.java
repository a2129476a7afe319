package vigil.desk.persons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import vigil.journeys.Bodies;
import vigil.testing.Caller;
import vigil.testing.RunningOffice;

/**
 * A name is found wherever it stands in a long log, in several answers; how long they and the erasure took is printed
 * ({@code -Dvigil.naming.events}, 50,000 by default: more than twenty minutes on a busy machine).
 */
@Tag("long")
@TestPropertySource(properties = "vigil.test.office=long-log")
class LongLogTest extends RunningOffice {

    private static final int EVENTS = Integer.getInteger("vigil.naming.events", 50_000);
    private static final int CASES = 100;
    private static final int CLIENTS = 32;
    private static final int ONE_IN = 500;
    private static final String NAME = "Đặng Vyzquarth Qwexholm";
    private static final String WORDS = "Đoàn điều tra làm việc tại xưởng, xem lại máy cưa và tủ điện, ghi lời khai của người đứng máy "
            + "bên cạnh; chưa thấy nhật ký bảo dưỡng của quý trước, đề nghị cơ sở nộp bổ sung trong tuần này. ";

    @Test
    void a_name_is_found_wherever_it_stands() throws Exception {
        clock.set("2026-11-02T09:00:00+07:00");
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < CASES; i++) cases.add(aCase());
        long began = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) all.add(threads.submit(notes(cases, client)));
            for (Future<?> each : all) each.get();
        }
        told("notes", began);
        as("officer").command(cases.getFirst(), "add-victim", """
                {"person":{"name":"%s"},"occupation":"thợ","employment":"contract","condition":"dead"}""".formatted(NAME)).expect(200);
        String person = as("officer").get("/api/accidents/" + cases.getFirst()).field("/victims/0/personId");

        int expected = (EVENTS + ONE_IN - 1) / ONE_IN;
        assertThat(search(person)).as("first search").isEqualTo(expected);
        assertThat(search(person)).as("again").isEqualTo(expected);
        as("officer").command(cases.getFirst(), "withdraw-victim", "{\"victimId\":\"v1\",\"reason\":\"nhầm người\"}").expect(200);
        String people = "/api/people/" + person;
        long asked = System.nanoTime();
        as("officer").post(people + "/request-erasure", "{\"basis\":\"Luật 91/2025/QH15\",\"reason\":\"theo đơn\"}", "If-Match",
                as("officer").get(people).etag()).expect(200);
        as("dpo").post(people + "/approve-erasure", "{\"reason\":\"đúng luật\"}", "If-Match", as("dpo").get(people).etag())
                .expect(200);
        told("request and approval", asked);
    }

    private Runnable notes(List<String> cases, int client) {
        Caller officer = as("officer");
        return () -> {
            for (int i = client; i < EVENTS; i += CLIENTS) {
                String text = i % ONE_IN == 0 ? WORDS + NAME : WORDS + i;
                officer.post("/api/accidents/" + cases.get(i % CASES) + "/add-note", "{\"text\":\"" + text + "\"}").expect(200);
            }
        };
    }

    /** How many places the search finds, answer after answer. */
    private int search(String person) {
        int found = 0;
        int answers = 0;
        long from = -1;
        long head;
        long began = System.nanoTime();
        do {
            JsonNode answer = as("officer").get("/api/people/" + person + "/naming" + (from < 0 ? "" : "?from=" + from)).expect(200).json();
            found += answer.get("places").size();
            from = answer.get("searchedTo").asLong();
            head = answer.get("head").asLong();
            answers++;
        } while (from < head);
        told(answers + " answers to position " + head, began);
        return found;
    }

    private String aCase() {
        return as("officer")
                .post("/api/accidents", Bodies.fatalAccident("79", "2026-11-02T07:00:00+07:00", "2026-11-02T08:00:00+07:00"))
                .expect(201)
                .field("number");
    }

    private static void told(String what, long began) {
        System.out.printf("long log: %s, %,d ms%n", what, (System.nanoTime() - began) / 1_000_000);
    }
}
