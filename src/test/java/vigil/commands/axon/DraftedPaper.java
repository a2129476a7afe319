package vigil.commands.axon;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
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
import vigil.accident.PaperEvent.Registration;
import vigil.commands.Order;
import vigil.kernel.Actor;
import vigil.kernel.Confidential;
import vigil.kernel.Moment;
import vigil.kernel.Role;
import vigil.law.Casualties;
import vigil.law.Employment;

/** A paper that is drafted and checked and waits for the signature of its office. */
record DraftedPaper(String number, String id, String office) {

    static final List<String> OFFICES = List.of("central", "75", "79");

    private static final int PAPERS_OF_A_CASE = 20;
    private static final NoticeReceived NOTICED = new NoticeReceived(
            new Notice(
                    Notice.Source.EMPLOYER, "điện thoại", OffsetDateTime.parse("2024-05-01T09:10:00+07:00"), null,
                    Notice.Form.III),
            null, null);

    /** Appends so many papers of the three offices to a log. */
    static List<DraftedPaper> append(int count, EventStore log) {
        List<DraftedPaper> papers = new ArrayList<>();
        for (int of = 0; papers.size() < count; of++) {
            String office = OFFICES.get(of % OFFICES.size());
            String province = office.equals("79") ? "79" : "75";
            String number = "%s-2024-%04d".formatted(province, of + 1);
            List<AccidentEvent> events = new ArrayList<>(List.of(reported(number, province), NOTICED));
            for (int i = 1; i <= PAPERS_OF_A_CASE && papers.size() < count; i++) {
                DraftedPaper paper = new DraftedPaper(number, "p" + i, office);
                events.add(paper.drafted());
                events.add(new PaperChecked(paper.id(), null, "officer2"));
                papers.add(paper);
            }
            log.publish(IntStream.range(0, events.size())
                    .mapToObj(i -> new GenericDomainEventMessage<>("accident", number, i, events.get(i)))
                    .toList());
        }
        return papers;
    }

    /** The paper of a line that was made by {@link #line()}. */
    static DraftedPaper read(String line) {
        String[] words = line.split(" ", -1);
        return new DraftedPaper(words[0], words[1], words[2]);
    }

    String line() {
        return number + " " + id + " " + office;
    }

    /**
     * The order of the leader of its office to sign it, under a key: who asks again because no answer came is told that it was
     * signed, if it was.
     */
    Order signature(String key) {
        String province = office.equals(Registration.CENTRAL) ? null : office;
        Actor leader = new Actor("leader-" + office, Role.LEADER, province);
        var sign = new SignPaper(id, Capacity.HEAD, Confidential.of("Lê Thị Mẫu"), null);
        return new Order(sign, number, leader, null, key, line());
    }

    private static AccidentReported reported(String number, String province) {
        return new AccidentReported(
                number, province, Moment.exactly(OffsetDateTime.parse("2024-05-01T08:10:00+07:00")), Confidential.of("Khu công nghiệp"),
                new Establishment(Confidential.of("Công ty giả định"), 2, null, null), Employment.CONTRACT,
                new Casualties(1, 0, 0, 0, null), null, null, null);
    }

    private PaperDrafted drafted() {
        return new PaperDrafted(
                id, PaperKind.OFFICIAL_LETTER, office, "xử lý vụ tai nạn", Urgency.NORMAL, List.of("Công ty giả định"),
                List.of("Lưu: VT"), Confidential.of("Đề nghị báo cáo kết quả./."), null, null, "officer");
    }
}
