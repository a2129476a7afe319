package vigil.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.desk.web.CommandsApiTest.assertProblem;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.node.JsonNodeFactory;
import vigil.accident.NoticeEvent.NoteAdded;
import vigil.commands.NotAllowed;
import vigil.desk.Change;
import vigil.desk.ChangePage;
import vigil.desk.LogHead;
import vigil.desk.ReadChanges;
import vigil.kernel.Confidential;
import vigil.kernel.Query;
import vigil.questions.Asker;
import vigil.questions.Questions;
import vigil.testing.EventsInMemory;
import vigil.web.entry.RecordsInTests;
import vigil.web.problems.ProblemsInTests;

/** The change feed over HTTP, in pieces and as a stream. */
class ChangesApiTest {

    private final EventsInMemory history = new EventsInMemory();
    private final RecentHead head = new RecentHead(history);
    private final Feed feed = new Feed();
    private final MockMvcTester http = MockMvcTester.create(MockMvcBuilders.standaloneSetup(
                    new ChangesApi(feed, new ChangeStream(feed, head, OpenStreamsInTests.UNLIMITED, Duration.ofSeconds(15)), (_, _) -> () -> true))
            .setControllerAdvice(ProblemsInTests.advice())
            .setCustomArgumentResolvers(new ActorFromHeader(), RecordsInTests.resolver())
            .build());

    @BeforeEach
    void start() {
        head.start();
    }

    @AfterEach
    void stop() {
        head.stop();
    }

    @Test
    void a_piece_of_the_feed_says_where_to_go_on() {
        happens();
        happens();
        assertThat(http.get().uri("/api/events?after=0&limit=10").accept(MediaType.APPLICATION_JSON))
                .hasStatusOk().bodyJson()
                .isLenientlyEqualTo("{\"events\":[{\"position\":1,\"event\":\"note-added\"}],\"next\":1,\"head\":1}");
    }

    @Test
    void senseless_positions_are_named() {
        for (String query : List.of("after=-2", "limit=0", "limit=1001", "limit=many", "after=99999999999999999999")) {
            MvcTestResult result = http.get().uri("/api/events?" + query).exchange();
            assertProblem(result, 400, "urn:vigil:malformed");
            assertThat(result).bodyJson().extractingPath("$.errors[0].field")
                    .isEqualTo(query.substring(0, query.indexOf('=')));
        }
    }

    @Test
    void a_stream_resumes_after_the_last_event_seen_and_follows() throws Exception {
        happens();
        happens();
        MvcTestResult stream = http.get().uri("/api/events").accept(MediaType.TEXT_EVENT_STREAM)
                .header("Last-Event-ID", "0").asyncExchange();

        awaitText(stream, "id:1\nevent:note-added\ndata:{");
        happens();
        awaitText(stream, "id:2\nevent:note-added");
        assertThat(text(stream)).doesNotContain("id:0\n");
    }

    @Test
    void whoever_may_not_read_changes_gets_a_problem_and_no_stream() {
        feed.refuse = new NotAllowed("administrators see no case");
        assertProblem(
                http.get().uri("/api/events").accept(MediaType.TEXT_EVENT_STREAM).exchange(), 403,
                "urn:vigil:not-allowed");
    }

    @Test
    void the_head_is_told() {
        happens();
        assertThat(http.get().uri("/api/log/head")).hasStatusOk().bodyJson()
                .isLenientlyEqualTo("{\"position\":0,\"sha256\":\"ab\"}");
    }

    private void happens() {
        history.add("79-2026-0001", new NoteAdded(Confidential.of("x"), null));
    }

    private static String text(MvcTestResult stream) throws Exception {
        return stream.getResponse().getContentAsString();
    }

    private static void awaitText(MvcTestResult stream, String expected) throws Exception {
        Awaitility.await().untilAsserted(() -> assertThat(text(stream)).contains(expected));
    }

    /** Answers as the desk would, from the events in memory. */
    private final class Feed implements Questions {

        private @Nullable RuntimeException refuse;

        @Override
        @SuppressWarnings("unchecked")
        public <A> A ask(Query<A> query, Asker asker) {
            if (refuse != null) throw refuse;
            return (A) (query instanceof ReadChanges read ? page(read) : new LogHead(history.head(), "ab"));
        }

        private ChangePage page(ReadChanges read) {
            List<Change> changes = new ArrayList<>();
            history.after(read.after(), read.limit()).forEach(recorded -> changes.add(new Change(
                    recorded.position(), recorded.stream(), recorded.sequence(), "note-added", Instant.EPOCH,
                    recorded.by(), JsonNodeFactory.instance.objectNode())));
            long next = changes.isEmpty() ? read.after() : changes.getLast().position();
            return new ChangePage(changes, next, history.head());
        }
    }
}
