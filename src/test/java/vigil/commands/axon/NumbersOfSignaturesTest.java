package vigil.commands.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Year;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vigil.accident.PaperEvent.PaperSigned;
import vigil.eventlog.EventHistory;
import vigil.eventlog.LogBusy;
import vigil.kernel.VietNam;
import vigil.papers.NumberTaken;
import vigil.papers.book.Books;
import vigil.testing.TestDatabase;
import vigil.testing.TestLog;

/**
 * Signatures by two server processes over one database, by sixteen threads, for three offices: every book has the numbers
 * 1…n, whatever races, refusals and kills there were. The processes have nothing in common but the database; each is killed
 * with -9 in the middle of its work, started again, and asked again for what it had not answered.
 */
class NumbersOfSignaturesTest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int THREADS_OF_A_PROCESS = 8;
    private static final String REFUSED = "signed-paper-is-never-changed";
    private static final String BUSY = LogBusy.class.getName();
    private static final Executor LATER = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS);

    private final TestDatabase database = TestDatabase.embedded();
    private final TestLog log = SigningNode.log(database.database());
    private final EventHistory history = log.history();
    private final Tally tally = new Tally();

    @AfterEach
    void close() {
        log.close();
        database.close();
    }

    @Test
    void sixty_signatures_get_numbers_without_hole_or_double() throws InterruptedException {
        sign(60);
    }

    @Test
    @Tag("long")
    void ten_thousand_signatures_get_numbers_without_hole_or_double() throws InterruptedException {
        sign(10_000);
    }

    private void sign(int signatures) throws InterruptedException {
        List<DraftedPaper> papers = DraftedPaper.append(signatures, log.store());
        Collections.shuffle(papers, new Random(7));
        long begin = System.nanoTime();
        try (Signer one = new Signer(database, "one", THREADS_OF_A_PROCESS);
                Signer other = new Signer(database, "other", THREADS_OF_A_PROCESS)) {
            for (int i = 0; i < papers.size(); i++) {
                if (i % 2 == 0) ask(one, other, papers.get(i), i % 10 == 0);
                else ask(other, one, papers.get(i), i % 10 == 1);
            }
            await(signatures / 3, begin);
            one.killAndStartAgain();
            await(signatures * 2 / 3, begin);
            other.killAndStartAgain();
            await(signatures, begin);
        }
        assertThat(tally.answers()).containsOnlyKeys(SigningProcess.SIGNED, REFUSED);
        assertThat(tally.answers()).containsEntry(SigningProcess.SIGNED, signatures);
        DraftedPaper.OFFICES.forEach(office -> hasItsNumbers(office, papers));
    }

    /** Every paper is signed by one process; every fifth is signed again by the other, which is refused. */
    private void ask(Signer here, Signer there, DraftedPaper paper, boolean twice) {
        patiently(here, paper, answer -> {
            tally.heard(answer);
            if (!twice) {
                tally.done();
                return;
            }
            patiently(there, paper, again -> {
                tally.heard(again.equals(REFUSED) ? again : "signed twice: " + paper);
                tally.done();
            });
        });
    }

    /** Who is told that the office is busy asks again a little later, as any client does. */
    private void patiently(Signer signer, DraftedPaper paper, Consumer<String> answer) {
        signer.give(paper, said -> {
            if (!said.equals(BUSY)) answer.accept(said);
            else LATER.execute(() -> patiently(signer, paper, answer));
        });
    }

    private void await(int enough, long begin) throws InterruptedException {
        tally.await(enough, PATIENCE);
        long seconds = (System.nanoTime() - begin) / 1_000_000_000;
        System.out.printf("%,d papers settled after %,d s: %s%n", enough, seconds, tally.answers());
    }

    private void hasItsNumbers(String office, List<DraftedPaper> papers) {
        List<DraftedPaper> own = papers.stream().filter(paper -> paper.office().equals(office)).toList();
        int year = Year.now(VietNam.ZONE).getValue();
        List<NumberTaken> book = history.stream(Books.stream(office, year)).stream()
                .map(recorded -> (NumberTaken) recorded.event())
                .toList();
        assertThat(book).extracting(NumberTaken::running)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, own.size()).boxed().toList());
        Map<String, Integer> entered = book.stream()
                .collect(Collectors.toMap(entry -> entry.number() + "/" + entry.document(), NumberTaken::running));
        Map<String, Integer> signed = new HashSet<>(own.stream().map(DraftedPaper::number).toList())
                .stream()
                .flatMap(number -> history.stream(number).stream())
                .filter(recorded -> recorded.event() instanceof PaperSigned)
                .collect(Collectors.toMap(
                        recorded -> recorded.stream() + "/" + ((PaperSigned) recorded.event()).paperId(),
                        recorded -> ((PaperSigned) recorded.event()).registration().number()));
        assertThat(entered).hasSize(own.size()).isEqualTo(signed);
        System.out.printf("%s: numbers 1 to %,d, each once%n", office, book.size());
    }
}
