package vigil.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import vigil.accident.ClosureEvent.DestructionApproved;
import vigil.accident.ClosureEvent.FilesHeld;
import vigil.eventlog.EventHistory;
import vigil.kernel.Event;
import vigil.testing.Reply;
import vigil.testing.RunningOffice;

/** Destroying files as those try it who must not, twice, and at the same time as somebody holds them. */
@TestPropertySource(properties = "vigil.test.office=destruction-attacked")
class DestructionAttackedTest extends RunningOffice {

    @Autowired
    private EventHistory history;

    private String number = "";
    private List<String> files = List.of();

    @BeforeAll
    void a_case_whose_files_the_law_keeps_no_longer() {
        clock.set("2024-03-01T09:00:00+07:00");
        FatalCase told = FatalCase.toldAndClosed(this::as);
        number = told.number();
        files = told.files();
        clock.set("2040-03-02T09:00:00+07:00");
    }

    @Test
    void nobody_destroys_or_lifts_who_must_not() {
        String proposal = propose(files.getFirst());
        for (String account : List.of("officer", "officer2", "province-75", "auditor", "dpo", "admin")) {
            assertThat(give(account, "approve-destruction", approval(proposal)).status()).as(account).isEqualTo(403);
            assertThat(give(account, "refuse-destruction", reason(proposal)).status()).as(account).isEqualTo(403);
        }
        Map.of("propose-destruction", "{\"reason\":\"x\"}", "withdraw-destruction", reason(proposal), "hold-files", hold(files.getLast()))
                .forEach((command, body) -> {
                    assertThat(give("province-79", command, body).status()).as(command).isEqualTo(404);
                    assertThat(give("auditor", command, body).status()).as(command).isEqualTo(403);
                });
        give("leader", "approve-destruction", approval("t99")).refused("destruction-must-be-proposed-first");
        give("leader", "approve-destruction", approval(proposal).replace("{", "{\"files\":[],")).expect(400);
        give("officer", "withdraw-destruction", reason(proposal)).expect(200);
        give("leader", "approve-destruction", approval(proposal)).refused("destruction-is-decided");
        assertThat(destroyed(files.getFirst())).isZero();
        as("officer").get("/api/accidents/" + number + "/files/" + files.getFirst()).expect(200);
    }

    @Test
    void of_many_at_once_one_decides_and_either_the_hold_or_the_destruction_comes_first() throws Exception {
        for (String file : files.subList(1, 5)) {
            int held = happened(FilesHeld.class).size();
            String proposal = propose(file);
            List<Callable<Reply>> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) all.add(() -> give("leader", "approve-destruction", approval(proposal)));
            for (int i = 0; i < 2; i++) all.add(2, () -> give("province-75", "hold-files", hold(file)));
            List<Reply> replies = atOnce(all);
            assertThat(replies).extracting(Reply::status).allMatch(status -> status == 200 || status == 409 || status == 412);
            long destroyed = destroyed(file);
            boolean holds = happened(FilesHeld.class).size() > held;
            assertThat(destroyed).isLessThanOrEqualTo(1);
            assertThat(destroyed == 1 || holds).as("somebody came first").isTrue();
            if (destroyed == 1) give("leader", "approve-destruction", approval(proposal)).refused("destruction-is-decided");
            else give("leader", "approve-destruction", approval(proposal)).refused("hold-forbids-destruction");
            if (destroyed == 1) give("province-75", "hold-files", hold(file)).refused("file-is-destroyed");
            if (destroyed == 1) Awaitility.await().until(() -> read(file) == 410);
            assertThat(read(file)).isEqualTo(destroyed == 1 ? 410 : 200);
        }
    }

    /** How often somebody's decision was kept. */
    private long destroyed(String file) {
        return happened(DestructionApproved.class).stream()
                .filter(one -> one.files().stream().anyMatch(doomed -> doomed.fileId().equals(file)))
                .count();
    }

    private int read(String file) {
        return as("officer").get("/api/accidents/" + number + "/files/" + file).status();
    }

    private String propose(String file) {
        return as("officer").command(number, "propose-destruction", "{\"fileIds\":[\"" + file + "\"],\"reason\":\"hết thời hạn\"}")
                .expect(200)
                .field("proposalId");
    }

    private static String approval(String proposal) {
        return "{\"proposalId\":\"" + proposal + "\",\"decision\":\"12/QĐ\"}";
    }

    private static String reason(String proposal) {
        return "{\"proposalId\":\"" + proposal + "\",\"reason\":\"không\"}";
    }

    private static String hold(String file) {
        return "{\"fileIds\":[\"" + file + "\"],\"reference\":\"CV 45/TA\",\"reason\":\"tòa án\"}";
    }

    private Reply give(String account, String command, String body) {
        String seen = as("officer").get("/api/accidents/" + number).expect(200).etag();
        return as(account).post("/api/accidents/" + number + "/" + command, body, "If-Match", seen);
    }

    private <E extends Event> List<E> happened(Class<E> type) {
        return history.stream(number).stream()
                .map(recorded -> recorded.event())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static List<Reply> atOnce(List<Callable<Reply>> all) throws Exception {
        List<Reply> replies = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(all.size())) {
            for (Future<Reply> reply : threads.invokeAll(all)) replies.add(reply.get());
        }
        return replies;
    }
}
