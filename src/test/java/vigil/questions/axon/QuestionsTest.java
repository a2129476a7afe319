package vigil.questions.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.OFFICER;
import static vigil.kernel.Role.PROVINCIAL;

import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vigil.commands.NotAllowed;
import vigil.commands.Scope;
import vigil.commands.StreamUnknown;
import vigil.eventlog.EventHistory;
import vigil.kernel.Actor;
import vigil.kernel.AllowedTo;
import vigil.kernel.CaseQuery;
import vigil.kernel.Confidential;
import vigil.kernel.Query;
import vigil.questions.Asker;
import vigil.questions.CaseRead;
import vigil.questions.Questions;
import vigil.questions.Responder;
import vigil.questions.WithinCases;
import vigil.security.Rights;
import vigil.testing.TestDatabase;
import vigil.testing.TestLog;
import vigil.testing.jar.Jar.JarPutUp;

class QuestionsTest {

    private static final Actor LAN = Actor.of("lan", OFFICER);
    private static final Actor FROM_79 = new Actor("province-79", PROVINCIAL, "79");
    private static final Actor FROM_75 = new Actor("province-75", PROVINCIAL, "75");

    @AllowedTo({OFFICER, PROVINCIAL})
    record LookInto(String number) implements CaseQuery<Long> {}

    @AllowedTo(AUDITOR)
    record CountJars() implements Query<Integer> {}

    @WithinCases
    @AllowedTo(AUDITOR)
    record CountOwn() implements Query<Integer> {}

    record Unpermitted() implements Query<Integer> {}

    private final TestDatabase database = TestDatabase.embedded();
    private final TestLog server = TestLog.plain(
            database.database(), TestLog.json(QuestionsTest::sealed, JarPutUp.class, CaseRead.class));
    private final EventStore store = server.store();
    private final EventHistory log = server.history();

    /** Answers with the log's head, so that a test sees whether the reading was there first. */
    private final Questions questions = questions(
            responder(LookInto.class, query -> log.head()), responder(CountJars.class, query -> 7));

    QuestionsTest() {
        store.publish(new GenericDomainEventMessage<>("jar", "79-1", 0, new JarPutUp("79")));
    }

    @AfterEach
    void close() {
        server.close();
        database.close();
    }

    /** Shows the owner's name as the sealed text, so that a test sees under whose key it would be. */
    private static Confidential.Closed sealed(Confidential.Open open, Confidential.Origin origin) {
        return new Confidential.Closed(String.valueOf(open.owner()), "", "sealed", "", origin);
    }

    @Test
    void answers_those_who_may_ask() {
        assertThat(questions.ask(new CountJars(), Asker.of(Actor.of("thu", AUDITOR)))).isEqualTo(7);
        assertThatThrownBy(() -> questions.ask(new CountJars(), Asker.of(LAN))).isInstanceOf(NotAllowed.class);
        assertThat(log.head()).isZero();
    }

    @Test
    void the_reading_of_a_case_is_in_the_log_before_it_is_answered() {
        long headWhileReading = questions.ask(new LookInto("79-1"), new Asker(LAN, null, "phone call of the family"));
        assertThat(headWhileReading).isEqualTo(1);
        assertThat(log.after(0, 10)).singleElement().satisfies(recorded -> {
            CaseRead read = (CaseRead) recorded.event();
            assertThat(read.number()).isEqualTo("79-1");
            assertThat(read.query()).isEqualTo("look-into");
            assertThat(read.refused()).isFalse();
            assertThat(read.purpose()).isInstanceOfSatisfying(
                    Confidential.Closed.class, closed -> assertThat(closed.owner()).isEqualTo("79-1"));
            assertThat(recorded.by()).isEqualTo("lan");
            assertThat(recorded.role()).isEqualTo("officer");
            assertThat(recorded.stream()).isEqualTo(recorded.eventId());
        });
    }

    @Test
    void a_case_of_another_province_does_not_exist_for_the_reader() {
        assertThatThrownBy(() -> questions.ask(new LookInto("79-1"), Asker.of(FROM_75)))
                .isInstanceOf(StreamUnknown.class);
        assertThat(log.head()).isZero();
        questions.ask(new LookInto("79-1"), Asker.of(FROM_79));
        assertThat(log.head()).isEqualTo(1);
    }

    @Test
    void somebody_let_in_for_some_cases_asks_about_many_only_what_keeps_to_them() {
        Actor guest = new Actor("guest", AUDITOR, null, Set.of("79-1"));
        assertThatThrownBy(() -> questions.ask(new CountJars(), Asker.of(guest))).isInstanceOf(NotAllowed.class);
        assertThat(questions(responder(CountOwn.class, query -> 3)).ask(new CountOwn(), Asker.of(guest)))
                .isEqualTo(3);
    }

    @Test
    void a_case_that_does_not_exist_leaves_no_trace() {
        assertThatThrownBy(() -> questions.ask(new LookInto("nowhere"), Asker.of(LAN)))
                .isInstanceOf(StreamUnknown.class);
        assertThat(log.head()).isZero();
    }

    @Test
    void what_a_responder_throws_arrives_as_it_is() {
        Questions failing = questions(responder(CountJars.class, query -> {
            throw new StreamUnknown("gone");
        }));
        assertThatThrownBy(() -> failing.ask(new CountJars(), Asker.of(Actor.of("thu", AUDITOR))))
                .isExactlyInstanceOf(StreamUnknown.class);
    }

    @Test
    void does_not_start_with_a_question_without_permission_or_with_two_responders() {
        assertThatThrownBy(() -> questions(responder(Unpermitted.class, query -> 1)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() ->
                        questions(responder(CountJars.class, query -> 1), responder(CountJars.class, query -> 2)))
                .isInstanceOf(IllegalStateException.class);
    }

    private Questions questions(Responder<?, ?>... responders) {
        Rights rights = new Rights();
        Scope scope = (stream, by, attempt) -> {
            boolean within = by.limitedTo().map(stream::startsWith).orElse(true);
            if (!within || store.lastSequenceNumberFor(stream).isEmpty()) throw new StreamUnknown(stream);
        };
        return new AxonQuestions(
                SimpleQueryBus.builder().build(),
                List.of(responders),
                new CheckAndRecord(rights, scope, new Readings(store, new Gathering(store), (stream, text) -> Set.of(stream))),
                rights);
    }

    private interface Answering<Q, A> {
        A answer(Q question);
    }

    private static <Q extends Query<A>, A> Responder<Q, A> responder(Class<Q> type, Answering<Q, A> answering) {
        return new Responder<>() {
            @Override
            public Class<Q> question() {
                return type;
            }

            @Override
            public A answer(Q question, Asker asker) {
                return answering.answer(question);
            }
        };
    }
}
