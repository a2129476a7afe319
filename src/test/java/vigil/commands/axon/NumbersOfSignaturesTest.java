package vigil.commands.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vigil.accident.AccidentEvent;
import vigil.accident.DirectiveCommand.Urgency;
import vigil.accident.Establishment;
import vigil.accident.Notice;
import vigil.accident.NoticeEvent.AccidentReported;
import vigil.accident.NoticeEvent.NoticeReceived;
import vigil.accident.PaperCommand.Capacity;
import vigil.accident.PaperCommand.PaperKind;
import vigil.accident.PaperCommand.SignPaper;
import vigil.accident.PaperEvent.PaperChecked;
import vigil.accident.PaperEvent.PaperDrafted;
import vigil.accident.PaperEvent.PaperSigned;
import vigil.accident.PaperEvent.Registration;
import vigil.commands.Order;
import vigil.kernel.Actor;
import vigil.kernel.Confidential;
import vigil.kernel.Moment;
import vigil.kernel.Refused;
import vigil.kernel.Role;
import vigil.kernel.VietNam;
import vigil.law.Casualties;
import vigil.law.Employment;
import vigil.papers.NumberTaken;
import vigil.papers.book.Books;
import vigil.testing.TestDatabase;

/**
 * Signatures on two servers over one database, by sixteen threads, for three offices: every book has the numbers 1…n,
 * whatever races, refusals and restarts there were. The two servers have nothing in common but the database: each has its own
 * appender, command desk and memory of the books, as two processes have.
 */
class NumbersOfSignaturesTest {

    private static final List<String> OFFICES = List.of("central", "75", "79");
    private static final NoticeReceived NOTICED = new NoticeReceived(
            new Notice(
                    Notice.Source.EMPLOYER, "điện thoại", OffsetDateTime.parse("2024-05-01T09:10:00+07:00"), null,
                    Notice.Form.III),
            null, null);
    private static final int PAPERS_OF_A_CASE = 20;
    private static final int THREADS = 16;

    private final TestDatabase database = TestDatabase.embedded();
    private final List<SigningNode> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(SigningNode::close);
        database.close();
    }

    @Test
    void a_hundred_and_fifty_signatures_get_numbers_without_hole_or_double() throws Exception {
        sign(150);
    }

    @Test
    @Tag("long")
    void ten_thousand_signatures_get_numbers_without_hole_or_double() throws Exception {
        sign(10_000);
    }

    private void sign(int signatures) throws Exception {
        List<Paper> papers = drafted(start(), signatures);
        int half = signatures / 2;
        List<SigningNode> first = List.of(open.getFirst(), start());
        together(papers.subList(0, half), first);
        first.getLast().close();
        open.remove(first.getLast());
        together(papers.subList(half, signatures), List.of(open.getFirst(), start()));
        OFFICES.forEach(office -> hasItsNumbers(office, papers));
    }

    private SigningNode start() {
        SigningNode node = new SigningNode(database);
        open.add(node);
        return node;
    }

    /** A paper that waits for its signature. */
    private record Paper(String number, String id, String office) {

        Order signature() {
            String province = office.equals(Registration.CENTRAL) ? null : office;
            Actor leader = new Actor("leader-" + office, Role.LEADER, province);
            return Order.of(new SignPaper(id, Capacity.HEAD, Confidential.of("Lê Thị Mẫu"), null), number, leader);
        }
    }

    private static List<Paper> drafted(SigningNode node, int count) {
        List<Paper> papers = new ArrayList<>();
        for (int of = 0; papers.size() < count; of++) {
            String office = OFFICES.get(of % OFFICES.size());
            String province = office.equals("79") ? "79" : "75";
            String number = "%s-2024-%04d".formatted(province, of + 1);
            List<AccidentEvent> events = new ArrayList<>(List.of(reported(number, province), NOTICED));
            for (int i = 1; i <= PAPERS_OF_A_CASE && papers.size() < count; i++) {
                events.add(draft("p" + i, office));
                events.add(new PaperChecked("p" + i, null, "officer2"));
                papers.add(new Paper(number, "p" + i, office));
            }
            append(node, number, events);
        }
        Collections.shuffle(papers, new Random(7));
        return papers;
    }

    private static void append(SigningNode node, String number, List<AccidentEvent> events) {
        var messages = IntStream.range(0, events.size())
                .mapToObj(i -> new GenericDomainEventMessage<>("accident", number, i, events.get(i)))
                .toList();
        node.log().store().publish(messages);
    }

    private static AccidentReported reported(String number, String province) {
        return new AccidentReported(
                number, province, Moment.exactly(OffsetDateTime.parse("2024-05-01T08:10:00+07:00")), "Khu công nghiệp",
                new Establishment("Công ty giả định", 2, null, null), Employment.CONTRACT,
                new Casualties(1, 0, 0, 0, null), null, null, null);
    }

    private static PaperDrafted draft(String id, String office) {
        return new PaperDrafted(
                id, PaperKind.OFFICIAL_LETTER, office, "xử lý vụ tai nạn", Urgency.NORMAL, List.of("Công ty giả định"),
                List.of("Lưu: VT"), Confidential.of("Đề nghị báo cáo kết quả./."), null, null, "officer");
    }

    /** Every paper is signed once on one of the nodes; every tenth is signed again on the other, which is refused. */
    private static void together(List<Paper> papers, List<SigningNode> nodes) throws Exception {
        List<Callable<Void>> calls = new ArrayList<>();
        for (int i = 0; i < papers.size(); i++) {
            Order order = papers.get(i).signature();
            SigningNode here = nodes.get(i % nodes.size());
            SigningNode there = nodes.get((i + 1) % nodes.size());
            boolean twice = i % 10 == 0;
            calls.add(() -> {
                here.desk.give(order);
                if (twice) refused(there, order);
                return null;
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (Future<Void> done : threads.invokeAll(calls)) done.get();
        }
    }

    private static void refused(SigningNode node, Order order) {
        try {
            node.desk.give(order);
            throw new AssertionError("signed twice: " + order.stream());
        } catch (Refused expected) {
            assertThat(expected.ruleName()).isEqualTo("signed-paper-is-never-changed");
        }
    }

    private void hasItsNumbers(String office, List<Paper> papers) {
        List<Paper> own = papers.stream().filter(paper -> paper.office().equals(office)).toList();
        int year = Year.now(VietNam.ZONE).getValue();
        var history = open.getLast().history;
        List<NumberTaken> book = history.stream(Books.stream(office, year)).stream()
                .map(recorded -> (NumberTaken) recorded.event())
                .toList();
        assertThat(book).extracting(NumberTaken::running)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, own.size()).boxed().toList());
        Map<String, Integer> entered = book.stream()
                .collect(Collectors.toMap(entry -> entry.number() + "/" + entry.document(), NumberTaken::running));
        assertThat(entered).hasSize(own.size());
        Set<String> cases = new HashSet<>(own.stream().map(Paper::number).toList());
        cases.forEach(number -> history.stream(number).forEach(recorded -> {
            if (recorded.event() instanceof PaperSigned signed) {
                assertThat(entered.get(number + "/" + signed.paperId())).isEqualTo(signed.registration().number());
                assertThat(signed.registration().sha256()).hasSize(64);
            }
        }));
    }
}
