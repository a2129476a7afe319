package vigil.commands.axon;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Counts answers of several kinds while they come in. */
final class Tally {

    private final Map<String, Integer> answers = new HashMap<>();
    private int done;

    synchronized void heard(String answer) {
        answers.merge(answer, 1, Integer::sum);
    }

    /** One more piece of work is settled. */
    synchronized void done() {
        done++;
        notifyAll();
    }

    /** Waits for so many settled pieces; fails when nothing goes on for a while. */
    synchronized void await(int enough, Duration patience) throws InterruptedException {
        while (done < enough) {
            int before = done;
            long until = System.nanoTime() + patience.toNanos();
            while (done == before && System.nanoTime() < until) wait(100);
            if (done == before) throw new AssertionError("stands still at " + done + " of " + enough + ": " + answers);
        }
    }

    /** How many answers of which kind there were. */
    synchronized Map<String, Integer> answers() {
        return Map.copyOf(answers);
    }
}
